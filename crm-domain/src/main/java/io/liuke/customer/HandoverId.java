package io.liuke.customer;

/** Identifies one hand-over of customers from an owner to others. */
public record HandoverId(long value) {}
