package io.liuke.web.develop;

import io.liuke.churn.develop.LikenessCard;
import io.liuke.churn.develop.PotentialFilter;
import io.liuke.churn.develop.PotentialRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Potential customers in their order.
 *
 * @param card null: nothing was worked out yet
 * @param stale worked out as of another day than today
 */
record PotentialView(
        @Nullable LikenessCard card,
        @Nullable Instant computedAt,
        boolean stale,
        PotentialFilter show,
        List<Row> rows) {

    static final int PAGE = 25;

    /** @param mayChange whether the current user may make a target of them */
    record Row(PotentialRow customer, boolean mayChange) {}

    static PotentialView of(
            @Nullable LikenessCard card,
            @Nullable Instant computedAt,
            LocalDate today,
            PotentialFilter show,
            List<PotentialRow> found,
            Predicate<@Nullable Long> mayChange) {
        return new PotentialView(
                card,
                computedAt,
                card == null || !card.learntOn().equals(today),
                show,
                found.stream()
                        .limit(PAGE)
                        .map(row -> new Row(row, mayChange.test(row.ownerId())))
                        .toList());
    }

    public boolean speaks() {
        return card != null && card.speaks();
    }

    public boolean anyChangeable() {
        return rows.stream().anyMatch(Row::mayChange);
    }
}
