package io.liuke.derivation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of all customers by the rules of a draft.
 *
 * @param revision of the draft that it was asked for
 * @param progress 0 to 1
 * @param bySegment customers by segment, those of the general rule last
 * @param customers how many have bought; null until it is done
 * @param outdated the data or the day are others since
 */
public record RulePreview(
        long id,
        long revision,
        RuleSet rules,
        LocalDate asOf,
        String status,
        double progress,
        List<Integer> bySegment,
        @Nullable Long customers,
        @Nullable String failure,
        @Nullable Instant finishedAt,
        boolean outdated) {

    public boolean isDone() {
        return status.equals("DONE");
    }

    public boolean isFailed() {
        return status.equals("FAILED");
    }

    public boolean isOver() {
        return isDone() || isFailed();
    }
}
