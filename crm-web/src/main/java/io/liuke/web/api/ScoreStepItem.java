package io.liuke.web.api;

import io.liuke.churn.RiskBand;
import io.liuke.churn.ScoreStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kept score, in force from its day until the next one.
 *
 * @param kind why it was kept: BEGIN, BAND (another band), STEP (more than five points), LEFT (no score from here on)
 * @param churnProbability null after leaving, and for ranks
 */
record ScoreStepItem(
        LocalDate on,
        ScoreStep.Kind kind,
        @Nullable RiskBand band,
        @Nullable Double churnProbability,
        @Nullable RiskBand fromBand,
        @Nullable Double fromProbability) {

    static ScoreStepItem of(ScoreStep step) {
        return new ScoreStepItem(
                step.on(),
                step.kind(),
                step.band(),
                step.probability() ? step.churnProbability() : null,
                step.fromBand(),
                step.probability() ? step.fromProbability() : null);
    }
}
