package io.liuke.churn.warning;

import java.math.BigDecimal;

/**
 * One thing that a rule watches.
 *
 * @param threshold within the bounds of the kind; zero where it has none
 */
public record Condition(ConditionKind kind, BigDecimal threshold) {

    /** @throws IllegalArgumentException if the threshold is out of the kind's bounds, or the kind has no source yet */
    public Condition {
        if (!kind.hasSource() || threshold.compareTo(kind.min()) < 0 || threshold.compareTo(kind.max()) > 0) {
            throw new IllegalArgumentException(kind + " " + threshold);
        }
    }

    boolean isSameAs(Condition other) {
        return kind == other.kind && threshold.compareTo(other.threshold) == 0;
    }
}
