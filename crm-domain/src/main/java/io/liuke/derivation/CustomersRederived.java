package io.liuke.derivation;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;

/** Facts, states and tiers of a few customers are derived anew; published within the derivation's transaction. */
public record CustomersRederived(List<CustomerId> customers, LocalDate asOf) {}
