package io.liuke.churn;

/** Identifies a model that made scores. */
public record ModelId(long value) {}
