package io.liuke.customer;

import java.time.LocalDate;

/**
 * Who counts as loyal.
 *
 * @param purchases at least this many order days …
 * @param windowDays … within this many days …
 * @param quarters … spread over at least this many calendar quarters means LOYAL
 */
public record LoyaltyRule(int purchases, int windowDays, int quarters) {

    /** Whether the order days {@code days[from..to)} (epoch days, ascending), all within the window, make a loyal customer. */
    boolean holds(int[] days, int from, int to) {
        if (to - from < purchases) {
            return false;
        }
        int spread = 0;
        long previous = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long quarter = quarterOf(days[i]);
            if (quarter != previous) {
                spread++;
                previous = quarter;
            }
        }
        return spread >= quarters;
    }

    private static long quarterOf(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return date.getYear() * 4L + (date.getMonthValue() - 1) / 3;
    }
}
