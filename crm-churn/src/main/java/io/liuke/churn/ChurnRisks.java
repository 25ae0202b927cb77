package io.liuke.churn;

import io.liuke.customer.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The current risk of customers, as of the last scoring. */
public interface ChurnRisks {

    /** Empty while the customer has not bought or has not been scored. */
    Optional<RiskScore> of(CustomerId customer);

    /** Those of {@code customers} who have a score, in no particular order. */
    List<RiskScore> of(Collection<CustomerId> customers);
}
