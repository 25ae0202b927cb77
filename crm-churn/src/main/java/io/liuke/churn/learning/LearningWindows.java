package io.liuke.churn.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cutoffs from which a company's past can teach: a horizon apart, each with its outcome closed before the next begins,
 * and the newest one closed by the date of the training. No more than four, because customers of long ago are not those of
 * today, and each with a past of at least two horizons, because otherwise nearly all would look alike.
 */
public final class LearningWindows {

    private static final int MOST = 4;
    private static final int PAST_HORIZONS = 2;

    /** So many windows a model with weights of its own needs: one to learn from, one to be checked on. */
    static final int ENOUGH = 2;

    /** In whole weeks, so that a window holds the same days of the week. */
    private static final int YEAR = 364;

    private LearningWindows() {}

    /**
     * The cutoffs, oldest first.
     *
     * @param historyFrom when the company's orders begin
     * @param asOf date of the training
     */
    public static List<LocalDate> cutoffs(LocalDate historyFrom, LocalDate asOf, int horizonDays) {
        List<LocalDate> cutoffs = new ArrayList<>();
        LocalDate earliest = historyFrom.plusDays((long) PAST_HORIZONS * horizonDays);
        for (int i = 1; i <= MOST; i++) {
            LocalDate cutoff = asOf.minusDays((long) i * horizonDays);
            if (!cutoff.isBefore(earliest)) {
                cutoffs.add(cutoff);
            }
        }
        Collections.reverse(cutoffs);
        return cutoffs;
    }

    /**
     * The same season a year ago, as of the date of the training and as of the newest of the cutoffs, each with at least one
     * horizon of past before it; empty where the history does not reach back so far.
     */
    static List<LocalDate> seasons(LocalDate historyFrom, LocalDate asOf, int horizonDays) {
        LocalDate ago = asOf.minusDays(YEAR);
        LocalDate beforeThat = ago.minusDays(horizonDays);
        boolean known = horizonDays <= YEAR && !beforeThat.isBefore(historyFrom.plusDays(horizonDays));
        return known ? List.of(ago, beforeThat) : List.of();
    }

    /** Days of history that make enough windows. */
    static int daysNeeded(int horizonDays) {
        return (PAST_HORIZONS + ENOUGH) * horizonDays;
    }
}
