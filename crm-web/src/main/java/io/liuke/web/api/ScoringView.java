package io.liuke.web.api;

import io.liuke.churn.ScoringRun;
import io.liuke.churn.ScoringStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scoring and how far it is; {@code rows} scored, {@code stages} in milliseconds. */
record ScoringView(
        long id,
        ScoringStatus status,
        double progress,
        LocalDate asOf,
        int horizonDays,
        boolean current,
        @Nullable String model,
        @Nullable Long rows,
        Map<String, Long> stages,
        @Nullable String failure,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ScoringView of(ScoringRun run) {
        return new ScoringView(
                run.id().value(),
                run.status(),
                run.progress(),
                run.asOf(),
                run.horizonDays(),
                run.current(),
                run.model(),
                run.customers(),
                run.stages(),
                run.failure(),
                run.startedAt(),
                run.finishedAt());
    }
}
