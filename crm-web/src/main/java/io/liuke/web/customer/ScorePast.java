package io.liuke.web.customer;

import io.liuke.churn.ScoreStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's risk came to be what it is.
 *
 * @param steps newest first, as the table behind the picture shows them
 * @param wide null where the scores are ranks, which have no height, or nothing has changed yet
 * @param narrow the same for a phone
 */
public record ScorePast(
        List<ScoreStep> steps,
        @Nullable ScoreCurve wide,
        @Nullable ScoreCurve narrow) {}
