package io.liuke.web.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the queue rests on.
 *
 * @param scoredOn the day of the scores; null before the first
 * @param probability whether the scores are probabilities, as against a ranking
 * @param computing what is being computed anew, or could not be; null: the scores are of now
 */
record Situation(
        @Nullable LocalDate scoredOn,
        boolean probability,
        int horizonDays,
        @Nullable Computation computing) {

    boolean underWay() {
        return computing != null && computing.underWay();
    }

    boolean failed() {
        return computing != null && computing.failed();
    }

    boolean cancelled() {
        return computing != null && computing.cancelled();
    }

    /** The scores are of quite another day than the one that is being computed. */
    boolean outdated() {
        return computing != null && computing.outdates(scoredOn);
    }
}
