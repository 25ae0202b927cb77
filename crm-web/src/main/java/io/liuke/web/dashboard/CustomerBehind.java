package io.liuke.web.dashboard;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the customers behind a figure.
 *
 * @param revenue of all time, by which the list is ordered
 * @param total how many stand behind the figure
 */
public record CustomerBehind(
        long id,
        String name,
        LifecycleState state,
        @Nullable ValueTier tier,
        @Nullable String ownerName,
        @Nullable LocalDate lastOn,
        BigDecimal revenue365,
        BigDecimal revenue,
        long total) {

    String cursor() {
        return revenue.toPlainString() + '_' + id;
    }
}
