package io.liuke.customer;

/** Whether the customer is one person or an organisation. */
public enum CustomerKind {
    PERSON,
    COMPANY
}
