package io.liuke.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A back-test: the models trained on what was known and closed before the cutoff, tested on the horizon after it.
 *
 * @param progress 0 to 1
 * @param report null before it has ended
 * @param stages milliseconds by stage
 * @param failure what stopped it
 */
public record BacktestRun(
        BacktestId id,
        LocalDate cutoff,
        int horizonDays,
        long seed,
        ScoringStatus status,
        double progress,
        @Nullable BacktestReport report,
        Map<String, Long> stages,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
