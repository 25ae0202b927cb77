package io.liuke.winback;

import io.liuke.customer.CustomerId;
import io.liuke.customer.LifecycleState;

/** A save case is for customers who have bought and are not lost; this one is in another state. */
public class NotAtRisk extends RuntimeException {

    private final LifecycleState state;

    public NotAtRisk(CustomerId customer, LifecycleState state) {
        super("Customer %d is %s: a save case is for customers who can still be kept"
                .formatted(customer.value(), state));
        this.state = state;
    }

    public LifecycleState state() {
        return state;
    }
}
