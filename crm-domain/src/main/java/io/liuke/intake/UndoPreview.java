package io.liuke.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would go and come back if an import were taken back.
 *
 * @param refusal why it cannot be at all: too old, or not finished
 * @param objections what was built on it since
 * @param later the newest of the imports that built on it; taken back first, they stand in the way no more
 */
public record UndoPreview(
        Counts counts, @Nullable Finding refusal, List<Objection> objections, List<LaterImport> later) {

    /** An import that changed rows of this one, or brought more about its customers. */
    public record LaterImport(
            long id, ImportKind kind, @Nullable String fileName, Instant finishedAt) {}

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
