package io.liuke.handover;

/** How much open work of a kind a person has. */
public record WorkCount(long staffId, WorkKind kind, int open, int overdue) {}
