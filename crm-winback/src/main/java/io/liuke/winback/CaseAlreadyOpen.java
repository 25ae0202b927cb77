package io.liuke.winback;

import io.liuke.customer.CustomerId;

/** The customer already has an open case, and may have one only. */
public class CaseAlreadyOpen extends RuntimeException {

    public CaseAlreadyOpen(CustomerId customer) {
        super("Customer " + customer.value() + " already has an open case");
    }
}
