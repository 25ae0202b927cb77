package io.liuke.churn.feature;

import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import java.time.LocalDate;

/**
 * What the orders of one customer say as of a date, in numbers only: a million of them fit in memory between the pass that
 * learns the model and the scores. A quarter is 90 days, a half-year 180, a year 365; windows end with the date and are
 * half open: the last quarter of c is (c − 90, c].
 *
 * @param today epoch day of the date
 * @param firstDay epoch day of the first order
 * @param lastDay epoch day of the last order
 * @param gapMean mean gap between order days; NaN for a one-time buyer
 * @param gapSd sample standard deviation of the gaps; NaN with fewer than two gaps
 * @param profit all there was
 * @param spread variance of the difference between the revenue of the last quarter and that of the one before, if orders
 *     come by chance (compound Poisson): the sum of the squared amounts of both
 * @param lastAmount what was bought on the last order day, returns of that day taken off
 * @param orderDays days with an order; {@code orders} count several on one day
 */
public record OrderFeatures(
        long customerId,
        int today,
        int orderDays,
        int firstDay,
        int lastDay,
        double gapMean,
        double gapSd,
        double profit,
        double profitYear,
        double profitYearBefore,
        double revenueQuarter,
        double revenueQuarterBefore,
        double spread,
        double lastAmount,
        int orderDaysHalfYear,
        int orderDaysHalfYearBefore,
        int ordersQuarter,
        int ordersHalfYear,
        int ordersBefore,
        int ordersYear,
        int discountedHalfYear,
        int discountedBefore,
        int discountedYear,
        int returnsQuarter,
        BuyingWindows windows) {

    private static final int QUARTER = 90;
    private static final int HALF_YEAR = 180;
    private static final int YEAR = 365;
    private static final int EVER = Integer.MIN_VALUE;

    /** @param history with at least one order day, none later than {@code asOf} */
    public static OrderFeatures of(OrderHistory history, LocalDate asOf) {
        PurchaseFacts facts = PurchaseFacts.of(history, asOf);
        int[] days = history.orderDays();
        int today = Math.toIntExact(asOf.toEpochDay());
        int last = days[days.length - 1];
        return new OrderFeatures(
                history.customerId(),
                today,
                days.length,
                days[0],
                last,
                facts.gapMean() == null ? Double.NaN : facts.gapMean(),
                facts.gapSd() == null ? Double.NaN : facts.gapSd(),
                facts.profit(),
                facts.profit365(),
                history.sum(history.profit(), today - 2 * YEAR, today - YEAR),
                facts.revenue90(),
                facts.revenuePrev90(),
                squares(history, today - 2 * QUARTER, today),
                history.sum(history.revenue(), last - 1, last),
                within(days, today - HALF_YEAR, today),
                within(days, today - 2 * HALF_YEAR, today - HALF_YEAR),
                history.count(history.orders(), today - QUARTER, today),
                history.count(history.orders(), today - HALF_YEAR, today),
                history.count(history.orders(), EVER, today - HALF_YEAR),
                history.count(history.orders(), today - YEAR, today),
                history.count(history.discounted(), today - HALF_YEAR, today),
                history.count(history.discounted(), EVER, today - HALF_YEAR),
                history.count(history.discounted(), today - YEAR, today),
                history.count(history.returns(), today - QUARTER, today),
                BuyingWindows.of(history, days, today));
    }

    /** Silence in days: since the last order day. */
    public int sinceLast() {
        return today - lastDay;
    }

    /** Days from the first order day to the last. */
    public int firstToLast() {
        return lastDay - firstDay;
    }

    /** Days since the first order day. */
    public int age() {
        return today - firstDay;
    }

    static int within(int[] days, int after, int until) {
        int count = 0;
        for (int day : days) {
            count += day > after && day <= until ? 1 : 0;
        }
        return count;
    }

    private static double squares(OrderHistory history, int after, int until) {
        double sum = 0;
        for (int i = 0; i < history.days().length; i++) {
            if (history.days()[i] > after && history.days()[i] <= until) {
                sum += history.revenue()[i] * history.revenue()[i];
            }
        }
        return sum;
    }
}
