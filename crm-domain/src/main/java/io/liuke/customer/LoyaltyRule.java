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
        int begin = Integer.MAX_VALUE;
        for (int i = to - 1; i >= from && spread < quarters; i--) {
            if (days[i] < begin) {
                spread++;
                begin = beginOfQuarter(days[i]);
            }
        }
        return spread >= quarters;
    }

    private static int beginOfQuarter(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int month = (date.getMonthValue() - 1) / 3 * 3 + 1;
        return Math.toIntExact(LocalDate.of(date.getYear(), month, 1).toEpochDay());
    }
}
