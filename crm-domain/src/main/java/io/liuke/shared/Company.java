package io.liuke.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The company that runs this installation.
 *
 * @param currency ISO 4217 code of all amounts
 * @param horizonDays days ahead that the churn probability speaks of
 * @param activeWindowDays a customer who ordered within these days counts as active in the retention metrics
 * @param defaultMargin profit per unit of amount where an order has no profit of its own, 0 to 1
 * @param visibility which customers an account manager sees
 * @param viewedOn the business date; null means today
 */
public record Company(
        String name,
        String currency,
        String zone,
        int horizonDays,
        int activeWindowDays,
        BigDecimal defaultMargin,
        Visibility visibility,
        @Nullable LocalDate viewedOn,
        boolean demo,
        int version) {

    /** Which customers an account manager sees. */
    public enum Visibility {
        OWN,
        TEAM,
        ALL
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
