package io.liuke.handover;

/** The kinds of open work that a person has with customers, in the order in which screens show them. */
public enum WorkKind {
    PROMISE,
    FOLLOWUP,
    CASE
}
