package io.liuke.churn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kept score, in force from its day until the next one.
 *
 * @param probability whether the numbers are probabilities, or ranks of the rhythm that only order customers
 * @param churnProbability null: without a score from this day on, because the customer left the scope of risk
 * @param band null in the same case
 * @param fromProbability of the step before; null at a beginning, with which nothing before it may be compared
 * @param fromBand null in the same case
 */
public record ScoreStep(
        LocalDate on,
        boolean probability,
        @Nullable Double churnProbability,
        @Nullable RiskBand band,
        @Nullable Double fromProbability,
        @Nullable RiskBand fromBand) {

    /** Why it was kept. */
    public enum Kind {
        BEGIN,
        BAND,
        STEP,
        LEFT
    }

    public Kind kind() {
        if (band == null) {
            return Kind.LEFT;
        }
        if (fromBand == null) {
            return Kind.BEGIN;
        }
        return band == fromBand ? Kind.STEP : Kind.BAND;
    }
}
