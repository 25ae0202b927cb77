package io.liuke.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.liuke.derivation.DerivationRun;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A derivation and how far it is; {@code stages} in milliseconds, {@code summary} customers by state and tier. */
record DerivationView(
        long id,
        String status,
        double progress,
        LocalDate asOf,
        boolean current,
        @Nullable Long customers,
        @JsonRawValue String stages,
        @JsonRawValue String summary,
        @Nullable String failure,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static DerivationView of(DerivationRun run) {
        return new DerivationView(
                run.id(),
                run.status(),
                run.progress(),
                run.asOf(),
                run.current(),
                run.customers(),
                run.stages(),
                run.summary(),
                run.failure(),
                run.startedAt(),
                run.finishedAt());
    }
}
