package io.liuke.web.today;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts, states and scores on their way, or the last try that came to nothing.
 *
 * @param asOf the day as of which everything is computed
 * @param percent how far it is, 0 to 100
 * @param failed it has stopped without a result; what is shown is what there was before
 */
record Computation(LocalDate asOf, int percent, boolean failed) {

    /** Scores of the days before are nearly true meanwhile; those of quite another time are not. */
    private static final int NEARLY_TRUE_DAYS = 7;

    /** Whether scores of {@code scoredOn} must not be shown while this is under way. */
    boolean outdates(@Nullable LocalDate scoredOn) {
        return !failed
                && scoredOn != null
                && (asOf.isBefore(scoredOn) || asOf.isAfter(scoredOn.plusDays(NEARLY_TRUE_DAYS)));
    }
}
