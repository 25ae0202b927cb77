package io.liuke.churn;

import io.liuke.customer.CustomerId;
import java.util.Optional;

/** Works scores out again in the open. */
public interface Explanations {

    /** The score of today, step by step; empty for one who has not bought, and before the first scoring. */
    Optional<Explanation> of(CustomerId customer);

    /** Why the score is another than a week ago; empty for one without a score today or then, and while scores are ranks. */
    Optional<RiskMove> move(CustomerId customer);
}
