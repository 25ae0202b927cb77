package io.liuke.web.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts, states and scores on their way, or the last try that came to nothing.
 *
 * @param step what is being done, or was when it stopped
 * @param run its number among those of that step
 * @param asOf the day as of which everything is computed
 * @param percent how far it is, 0 to 100
 */
record Computation(Step step, long run, LocalDate asOf, int percent, Course course) {

    enum Step {
        DERIVATION,
        SCORING
    }

    /** Where it has failed or was cancelled, what is shown is what there was before. */
    enum Course {
        UNDER_WAY,
        FAILED,
        CANCELLED
    }

    /** Scores of the days before are nearly true meanwhile; those of quite another time are not. */
    private static final int NEARLY_TRUE_DAYS = 7;

    public boolean underWay() {
        return course == Course.UNDER_WAY;
    }

    public boolean failed() {
        return course == Course.FAILED;
    }

    public boolean cancelled() {
        return course == Course.CANCELLED;
    }

    /** Whether scores of {@code scoredOn} must not be shown while this is under way. */
    boolean outdates(@Nullable LocalDate scoredOn) {
        return underWay()
                && scoredOn != null
                && (asOf.isBefore(scoredOn) || asOf.isAfter(scoredOn.plusDays(NEARLY_TRUE_DAYS)));
    }
}
