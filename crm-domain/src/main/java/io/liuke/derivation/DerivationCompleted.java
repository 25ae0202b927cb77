package io.liuke.derivation;

import java.time.LocalDate;

/**
 * Facts, states and tiers of all customers are derived; published within the derivation's transaction.
 *
 * @param current whether this is what the screens show, as against a view of another date
 */
public record DerivationCompleted(long runId, LocalDate asOf, boolean current) {}
