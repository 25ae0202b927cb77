package io.liuke.churn.warning;

/** Identifies a warning. */
public record WarningId(long value) {}
