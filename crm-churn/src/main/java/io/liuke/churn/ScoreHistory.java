package io.liuke.churn;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the scores of a customer were, as far as the date that the company looks at. */
public interface ScoreHistory {

    /**
     * The kept scores, newest first: the first one, each change of band or by more than five points, leaving and coming
     * back.
     *
     * @param before only those of earlier days; null: from the newest
     */
    List<ScoreStep> of(CustomerId customer, @Nullable LocalDate before, int limit);
}
