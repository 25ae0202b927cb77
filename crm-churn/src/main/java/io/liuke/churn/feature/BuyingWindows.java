package io.liuke.churn.feature;

import io.liuke.purchase.OrderHistory;

/**
 * How often and for how much a customer bought in the windows that end with the date, as far as {@link OrderFeatures} does
 * not say it already. Order days count, not orders; amounts have returns taken off.
 *
 * @param daysBefore order days in (date − 180, date − 90]
 * @param months of thirty days from the first order on, in which there was an order day
 * @param returns ever
 */
public record BuyingWindows(
        int days30,
        int days90,
        int daysBefore,
        int days365,
        int months,
        double revenue30,
        double revenue180,
        double revenue365,
        double revenue,
        int returns365,
        int returns,
        int discounted,
        int orders) {

    private static final int MONTH = 30;
    private static final int EVER = Integer.MIN_VALUE;

    static BuyingWindows of(OrderHistory history, int[] days, int today) {
        return new BuyingWindows(
                OrderFeatures.within(days, today - MONTH, today),
                OrderFeatures.within(days, today - 90, today),
                OrderFeatures.within(days, today - 180, today - 90),
                OrderFeatures.within(days, today - 365, today),
                months(days),
                history.sum(history.revenue(), today - MONTH, today),
                history.sum(history.revenue(), today - 180, today),
                history.sum(history.revenue(), today - 365, today),
                history.sum(history.revenue(), EVER, today),
                history.count(history.returns(), today - 365, today),
                history.count(history.returns(), EVER, today),
                history.count(history.discounted(), EVER, today),
                history.count(history.orders(), EVER, today));
    }

    private static int months(int[] days) {
        int months = 0;
        int last = -1;
        for (int day : days) {
            int month = (day - days[0]) / MONTH;
            months += month == last ? 0 : 1;
            last = month;
        }
        return months;
    }
}
