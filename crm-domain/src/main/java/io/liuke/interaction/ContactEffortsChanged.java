package io.liuke.interaction;

/** The minutes or the help of some channel changed, and with them the order of the queue. */
public record ContactEffortsChanged() {}
