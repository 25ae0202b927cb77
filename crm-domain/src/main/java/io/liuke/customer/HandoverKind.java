package io.liuke.customer;

/** How customers came to other owners. */
public enum HandoverKind {
    /** One customer, on the customer's page or through the API. */
    SINGLE,
    /** Some that somebody picked. */
    HAND,
    /** All to one colleague. */
    ONE,
    /** All, spread over a team. */
    SPREAD,
    /** An earlier one was taken back. */
    UNDO
}
