package io.liuke.churn;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Scores customers: all of them in the background, a few at once with the model of the last run. */
public interface Scorings {

    /**
     * Plans a scoring as of today that the screens will show; if one is planned already and has not begun, that one is
     * returned.
     */
    ScoringId startCurrent();

    /**
     * Plans a scoring as a view of a date: it sees only what was known then, and what the screens show stays. States and
     * tiers of that date are derived first where that has not been done.
     *
     * @param asOf not in the future
     * @param horizonDays days ahead, 7 to 730; null: the company's horizon
     * @throws IllegalArgumentException if either is outside its range
     */
    ScoringId startView(LocalDate asOf, @Nullable Integer horizonDays);

    Optional<ScoringRun> find(ScoringId id);

    /** Scores these customers again, within the caller's transaction; does nothing before the first run. */
    void rescore(Collection<CustomerId> customers);

    /** Hands over each score of a finished run, in the order of customer id, streamed. */
    void scores(ScoringId id, Consumer<ScoredRow> consumer);
}
