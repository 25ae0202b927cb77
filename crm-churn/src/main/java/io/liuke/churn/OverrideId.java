package io.liuke.churn;

/** Identifies a snooze or a false alarm. */
public record OverrideId(long value) {}
