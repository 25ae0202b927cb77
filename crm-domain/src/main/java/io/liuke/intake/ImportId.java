package io.liuke.intake;

/** Identifies an import. */
public record ImportId(long value) {}
