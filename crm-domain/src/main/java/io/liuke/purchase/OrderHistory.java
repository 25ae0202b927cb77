package io.liuke.purchase;

import java.time.LocalDate;

/**
 * What one customer bought up to a date, one entry a day on which anything happened; all arrays have the same length.
 *
 * @param customerId id of the customer
 * @param days epoch days in the company's zone, ascending and distinct
 * @param orders orders placed that day; 0 where there was only a return
 * @param revenue amount of the day in the company's currency, returns taken off
 * @param profit profit of the day; the company's margin stands in where an order has none
 * @param discounted how many of the orders had a discount
 * @param returns goods sent back: negative amounts and orders with status RETURNED
 * @param profitEstimated whether the margin stood in anywhere
 */
public record OrderHistory(
        long customerId,
        int[] days,
        int[] orders,
        double[] revenue,
        double[] profit,
        int[] discounted,
        int[] returns,
        boolean profitEstimated) {

    /** The order days alone: several orders on one day are one, a day with nothing but a return is none. */
    public int[] orderDays() {
        int count = 0;
        for (int n : orders) {
            count += n > 0 ? 1 : 0;
        }
        if (count == days.length) {
            return days;
        }
        int[] result = new int[count];
        int next = 0;
        for (int i = 0; i < days.length; i++) {
            if (orders[i] > 0) {
                result[next++] = days[i];
            }
        }
        return result;
    }

    /** Sum of {@code values} over the days in ({@code after}, {@code until}]. */
    public double sum(double[] values, int after, int until) {
        double sum = 0;
        for (int i = days.length - 1; i >= 0 && days[i] > after; i--) {
            if (days[i] <= until) {
                sum += values[i];
            }
        }
        return sum;
    }

    /** Sum of {@code counts} over the days in ({@code after}, {@code until}]. */
    public int count(int[] counts, int after, int until) {
        int sum = 0;
        for (int i = days.length - 1; i >= 0 && days[i] > after; i--) {
            if (days[i] <= until) {
                sum += counts[i];
            }
        }
        return sum;
    }

    static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
