package io.liuke.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would go and come back if an import were taken back.
 *
 * @param refusal why it cannot be at all: too old, or not finished
 * @param objections what was built on it since
 */
public record UndoPreview(Counts counts, @Nullable Finding refusal, List<Objection> objections) {

    /**
     * @param customers created by it, that would go
     * @param customersRestored that get their former values back
     * @param margin the company's default margin before it set another; null if it set none
     */
    public record Counts(
            long customers,
            long customersRestored,
            long purchases,
            long purchasesRestored,
            long costs,
            @Nullable BigDecimal margin) {}

    public boolean possible() {
        return refusal == null && objections.isEmpty();
    }
}
