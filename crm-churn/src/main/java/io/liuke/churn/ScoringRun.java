package io.liuke.churn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scoring of all customers.
 *
 * @param current whether its scores are what the screens show; else it is a view of {@code asOf}
 * @param relearn whether a person asked that it learns anew, though what was learnt some days ago still holds
 * @param progress 0 to 1
 * @param customers scored; null before it has ended
 * @param model the model that made the scores, for example "BG/NBD" or "RHYTHM"
 * @param stages milliseconds by stage
 * @param failure what stopped it
 */
public record ScoringRun(
        ScoringId id,
        LocalDate asOf,
        int horizonDays,
        boolean current,
        boolean relearn,
        ScoringStatus status,
        double progress,
        @Nullable Long customers,
        @Nullable String model,
        Map<String, Long> stages,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
