package io.liuke.churn.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has ordered on one day and is not lost.
 *
 * @param day since that day
 * @param profit of that day
 * @param gain profit × chance of a second order within the horizon; the profit alone where no curve is known
 * @param plannedOn due day of the next open follow-up, null: none
 */
public record OneOrderCustomer(
        long id,
        String code,
        String name,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        LocalDate firstOn,
        int day,
        BigDecimal revenue,
        BigDecimal profit,
        boolean estimated,
        BigDecimal gain,
        @Nullable String plannedWhat,
        @Nullable LocalDate plannedOn) {}
