package io.liuke.churn.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Retention over a period ({@code from}, {@code to}], from what was known at its end. Rates are 0 to 1 and null where
 * their denominator is zero. "Active on day c" means: ordered in (c − window, c].
 *
 * @param active S, customers active at the start
 * @param end E, customers active at the end
 * @param newCustomers N, customers whose first order ever lies within the period
 * @param retained active at the start and at the end
 * @param reactivated active at the end, not at the start, and not new
 * @param buyers customers with at least one order within the period
 * @param repeatBuyers customers with at least two
 * @param revenueBefore revenue before the period of those whose revenue then was above zero
 * @param revenueKept Σ min(before, now) over the same customers
 * @param revenueNow what the same customers brought within the period
 */
public record RetentionMetrics(
        long active,
        long end,
        long newCustomers,
        long retained,
        long reactivated,
        long buyers,
        long repeatBuyers,
        BigDecimal revenueBefore,
        BigDecimal revenueKept,
        BigDecimal revenueNow) {

    /** Share of the customers active at the start who are active at the end too: the one to show. */
    public @Nullable Double cohortRetention() {
        return share(retained, active);
    }

    /** (E − N) / S. It counts those who came back as if they had stayed, so it can exceed the truth, and even 1. */
    public @Nullable Double crrFormula() {
        return share(end - newCustomers, active);
    }

    /** 1 − {@link #cohortRetention()}: active at the start and not at the end. */
    public @Nullable Double churnRate() {
        Double kept = cohortRetention();
        return kept == null ? null : 1 - kept;
    }

    /** Customers behind {@link #churnRate()}. */
    public long left() {
        return active - retained;
    }

    /** Customers with two orders or more among those with one or more, within the period. */
    public @Nullable Double repeatPurchaseRate() {
        return share(repeatBuyers, buyers);
    }

    /** Gross revenue retention, Σ min(before, now) / Σ before: adapted from recurring revenue to orders; never above 1. */
    public @Nullable Double grr() {
        return share(revenueKept, revenueBefore);
    }

    /** Net revenue retention, Σ now / Σ before over those who brought revenue before: adapted to orders. */
    public @Nullable Double nrr() {
        return share(revenueNow, revenueBefore);
    }

    /** 1 − {@link #grr()}. */
    public @Nullable Double revenueChurn() {
        Double kept = grr();
        return kept == null ? null : 1 - kept;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static @Nullable Double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }
}
