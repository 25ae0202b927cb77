package io.liuke.staff;

/** Identifies a team. */
public record TeamId(long value) {}
