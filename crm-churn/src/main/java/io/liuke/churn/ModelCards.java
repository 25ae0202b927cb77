package io.liuke.churn;

import java.util.Optional;

/** The cards of the models in use and of past scorings. */
public interface ModelCards {

    /** Of the last current scoring; empty before the first. */
    Optional<ModelCard> current();

    /** Of one scoring; empty while it has not ended. */
    Optional<ModelCard> of(ScoringId scoring);
}
