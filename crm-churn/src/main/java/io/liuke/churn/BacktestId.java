package io.liuke.churn;

/** Identifies a back-test. */
public record BacktestId(long value) {}
