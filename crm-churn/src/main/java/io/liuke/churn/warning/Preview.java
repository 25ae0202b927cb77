package io.liuke.churn.warning;

import java.time.LocalDate;

/**
 * What a rule would have said.
 *
 * @param customers in the scope of risk on that day
 * @param recent of the last ninety days
 * @param settled of those days of which the horizon is over, the last ninety of them: what became of whom is known
 */
public record Preview(
        PreviewId id,
        Conditions conditions,
        LocalDate asOf,
        int horizonDays,
        long customers,
        RuleFigures recent,
        RuleFigures settled) {

    static final int DAYS = 90;

    /** More than this share of all customers within three months is read by nobody. */
    private static final double TOO_MANY = 0.2;

    private static final int FEW = 20;

    public LocalDate recentFrom() {
        return asOf.minusDays(DAYS - 1L);
    }

    public LocalDate settledFrom() {
        return settledTo().minusDays(DAYS - 1L);
    }

    public LocalDate settledTo() {
        return asOf.minusDays(horizonDays);
    }

    public boolean isTooMuch() {
        return recent.customers() > FEW && recent.customers() > TOO_MANY * customers;
    }
}
