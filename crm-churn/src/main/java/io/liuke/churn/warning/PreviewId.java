package io.liuke.churn.warning;

/** Identifies a preview of a rule. */
public record PreviewId(long value) {}
