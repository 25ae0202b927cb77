package io.liuke.purchase;

import io.liuke.customer.CustomerId;

/** Somebody entered or removed a cost of this customer. */
public record CostsChanged(CustomerId customer) {}
