package io.liuke.derivation;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days in the past on which the pyramid is ranked when a company's tiers are derived for the first time: quarter
 * ends, at most twelve, so that a lost customer has a tier at loss and the tier history does not begin with today; and the
 * day from which the screens count who moved.
 */
final class ReviewDays {

    private static final int MOST = 12;
    private static final int MOVES_DAYS = 90;

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
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int i = (ends.size() - 1) % step; i >= 0 && i < ends.size(); i += step) {
            days.add(ends.get(i));
        }
        LocalDate moves = asOf.minusDays(MOVES_DAYS);
        if (firstOrder.isBefore(moves)) {
            days.add(moves);
        }
        return days.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray();
    }

    private static LocalDate quarterEnd(LocalDate date) {
        return date.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }
}
