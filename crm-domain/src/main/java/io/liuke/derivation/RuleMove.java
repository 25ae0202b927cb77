package io.liuke.derivation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many customers would move from one state, or from one tier, to another.
 *
 * @param from a state, or a tier; null: none
 * @param value what they brought in the last 12 months, by the basis of the pyramid
 */
public record RuleMove(@Nullable String from, @Nullable String to, long customers, BigDecimal value) {

    /** What changes. */
    public enum Kind {
        STATE,
        TIER
    }
}
