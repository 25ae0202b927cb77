package io.liuke.churn.feature;

import java.util.Optional;

/** One thing that may speak for leaving or for staying. */
interface ReasonRule {

    Optional<Finding> find(CustomerFeatures customer);
}
