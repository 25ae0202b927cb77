package io.liuke.purchase;

/** Id of a customer's cost. */
public record CostId(long value) {}
