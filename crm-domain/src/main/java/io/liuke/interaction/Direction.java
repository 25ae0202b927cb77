package io.liuke.interaction;

/** Who started the contact: INBOUND is the customer, OUTBOUND is the company. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
