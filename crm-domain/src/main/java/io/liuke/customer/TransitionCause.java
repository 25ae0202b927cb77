package io.liuke.customer;

/** What moved a customer from one lifecycle state to the next. */
public enum TransitionCause {
    PURCHASE,
    RULE,
    PERSON,
    CANCELLATION
}
