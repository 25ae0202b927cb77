package io.liuke.churn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The kept score that was in force thirty days before another.
 *
 * @param on the day on which it was made, at least thirty days before
 */
public record PastScore(LocalDate on, double churnProbability, RiskBand band) {

    /** From columns that are null together. */
    public static @Nullable PastScore of(
            @Nullable LocalDate on, @Nullable Double churnProbability, @Nullable RiskBand band) {
        return on == null || churnProbability == null || band == null
                ? null
                : new PastScore(on, churnProbability, band);
    }
}
