package io.liuke.customer;

/** Identifies a customer. */
public record CustomerId(long value) {}
