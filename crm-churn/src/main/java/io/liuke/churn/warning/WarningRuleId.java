package io.liuke.churn.warning;

/** Identifies a warning rule. */
public record WarningRuleId(long value) {}
