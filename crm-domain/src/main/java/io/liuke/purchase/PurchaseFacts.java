package io.liuke.purchase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the purchases of one customer say as of a date. Amounts are in the company's currency, times in days.
 *
 * @param orderDays number of order days
 * @param gapMean mean gap between order days; null for a one-time buyer
 * @param gapSd sample standard deviation of the gaps; null with fewer than two gaps
 * @param profit365 profit of the 365 days that end with {@code asOf}
 * @param revenuePrev90 revenue of the 90 days before the last 90
 */
public record PurchaseFacts(
        long customerId,
        LocalDate asOf,
        int orderDays,
        LocalDate firstOn,
        LocalDate lastOn,
        @Nullable Double gapMean,
        @Nullable Double gapSd,
        double revenue,
        double profit,
        double revenue365,
        double profit365,
        double revenue90,
        double revenuePrev90,
        boolean profitEstimated) {

    /**
     * The facts as of a date.
     *
     * @param history with at least one order day, none later than {@code asOf}
     */
    public static PurchaseFacts of(OrderHistory history, LocalDate asOf) {
        int[] days = history.orderDays();
        int today = OrderHistory.epochDay(asOf);
        int first = days[0];
        int last = days[days.length - 1];
        Double gapMean = days.length > 1 ? (last - first) / (double) (days.length - 1) : null;
        return new PurchaseFacts(
                history.customerId(),
                asOf,
                days.length,
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(last),
                gapMean,
                gapMean == null || days.length < 3 ? null : gapSd(days, gapMean),
                history.sum(history.revenue(), Integer.MIN_VALUE, today),
                history.sum(history.profit(), Integer.MIN_VALUE, today),
                history.sum(history.revenue(), today - 365, today),
                history.sum(history.profit(), today - 365, today),
                history.sum(history.revenue(), today - 90, today),
                history.sum(history.revenue(), today - 180, today - 90),
                history.profitEstimated());
    }

    /** Silence in days: since the last order day. */
    public int sinceLast() {
        return Math.toIntExact(asOf.toEpochDay() - lastOn.toEpochDay());
    }

    private static double gapSd(int[] days, double mean) {
        double squares = 0;
        for (int i = 1; i < days.length; i++) {
            double deviation = days[i] - days[i - 1] - mean;
            squares += deviation * deviation;
        }
        return Math.sqrt(squares / (days.length - 2));
    }
}
