package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts, states and tiers of all customers are derived; published within the derivation's transaction.
 *
 * @param current whether this is what the screens show, as against a view of another date
 * @param moved whose state is another one than before; null where they are too many to name
 */
public record DerivationCompleted(
        long runId,
        LocalDate asOf,
        boolean current,
        @Nullable List<CustomerId> moved) {}
