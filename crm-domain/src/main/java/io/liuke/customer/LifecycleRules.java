package io.liuke.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The company's rules of the lifecycle.
 *
 * @param lossFactor silent longer than this many times the own usual gap means LOST …
 * @param lossMinDays … but never before this many days
 * @param loyalPurchases at least this many order days …
 * @param loyalWindowDays … within this many days …
 * @param loyalQuarters … spread over at least this many calendar quarters means LOYAL
 */
public record LifecycleRules(
        BigDecimal lossFactor, int lossMinDays, int loyalPurchases, int loyalWindowDays, int loyalQuarters) {

    public static final LifecycleRules DEFAULT = new LifecycleRules(BigDecimal.valueOf(3), 90, 4, 365, 3);

    /** Days of silence that are still no loss, for a customer with this usual gap in days. */
    public int toleratedSilence(double usualGap) {
        return Math.max(lossMinDays, (int) Math.floor(lossFactor.doubleValue() * usualGap));
    }

    /** Whether the order days {@code days[from..to)} (epoch days, ascending), all within the window, make a loyal customer. */
    boolean loyal(int[] days, int from, int to) {
        if (to - from < loyalPurchases) {
            return false;
        }
        int quarters = 0;
        long previous = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long quarter = quarterOf(days[i]);
            if (quarter != previous) {
                quarters++;
                previous = quarter;
            }
        }
        return quarters >= loyalQuarters;
    }

    private static long quarterOf(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return date.getYear() * 4L + (date.getMonthValue() - 1) / 3;
    }
}
