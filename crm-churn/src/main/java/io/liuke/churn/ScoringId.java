package io.liuke.churn;

/** Identifies a scoring of all customers. */
public record ScoringId(long value) {}
