package io.liuke.winback;

/** Identifies a case of a customer. */
public record CaseId(long value) {}
