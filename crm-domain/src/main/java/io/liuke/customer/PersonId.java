package io.liuke.customer;

/** Identifies a person to talk to; together with the customer. */
public record PersonId(long value) {}
