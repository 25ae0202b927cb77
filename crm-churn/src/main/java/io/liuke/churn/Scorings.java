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
     * Plans a scoring. As of the business date and over the company's horizon it becomes what the screens show, and one
     * that is planned already and has not begun is returned instead of a second. Any other is kept as a view of its date,
     * seeing only what was known then; states and tiers of that date are derived first where that has not been done.
     *
     * @param asOf not after the business date; null: that date
     * @param horizonDays days ahead, 7 to 730; null: the company's horizon
     * @throws ScoringRefused if either is outside its range
     */
    ScoringId start(@Nullable LocalDate asOf, @Nullable Integer horizonDays);

    Optional<ScoringRun> find(ScoringId id);

    /**
     * Stops a scoring, in the middle of a statement if need be; nothing is left of it when this returns.
     *
     * @return false if it was over
     */
    boolean cancel(ScoringId id);

    /** Scores these customers again, within the caller's transaction; does nothing before the first run. */
    void rescore(Collection<CustomerId> customers);

    /**
     * Hands over each score of a finished run, in the order of customer id, streamed.
     *
     * @throws ScoresReplaced if it was a current run and another has replaced its scores
     */
    void scores(ScoringId id, Consumer<ScoredRow> consumer);
}
