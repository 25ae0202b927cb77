package io.liuke.derivation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A derivation and how far it is.
 *
 * @param current whether it feeds the screens, as against a view of its date
 * @param progress 0 to 1
 * @param customers how many have bought by {@code asOf}; null until it is done
 * @param stages milliseconds by stage, a JSON object
 * @param summary customers by state and tier, a JSON array
 */
public record DerivationRun(
        long id,
        LocalDate asOf,
        boolean current,
        String status,
        double progress,
        @Nullable Long customers,
        String stages,
        String summary,
        @Nullable String failure,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public boolean isDone() {
        return status.equals("DONE");
    }
}
