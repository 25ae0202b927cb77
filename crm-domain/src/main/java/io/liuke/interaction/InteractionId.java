package io.liuke.interaction;

/** Identifies a contact. */
public record InteractionId(long value) {}
