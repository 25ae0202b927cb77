package io.liuke.derivation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * The days in the past on which the pyramid is ranked when a company's tiers are derived for the first time: quarter
 * ends, at most twelve, so that a lost customer has a tier at loss and the tier history does not begin with today.
 */
final class ReviewDays {

    private static final int MOST = 12;

    private ReviewDays() {}

    /**
     * Epoch days, ascending, all before {@code asOf}.
     *
     * @param firstOrder first order day of the company
     * @param lastOrder last order day of the company; the year after it is covered too
     */
    static int[] between(LocalDate firstOrder, LocalDate lastOrder, LocalDate asOf) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate end = quarterEnd(firstOrder);
        while (end.isBefore(asOf) && end.isBefore(lastOrder.plusYears(1))) {
            ends.add(end);
            end = quarterEnd(end.plusDays(1));
        }
        int step = Math.max(1, (ends.size() + MOST - 1) / MOST);
        List<Integer> days = new ArrayList<>();
        for (int i = (ends.size() - 1) % step; i >= 0 && i < ends.size(); i += step) {
            days.add(Math.toIntExact(ends.get(i).toEpochDay()));
        }
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    private static LocalDate quarterEnd(LocalDate date) {
        return date.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }
}
