package io.liuke.churn.insight;

import io.liuke.customer.LifecycleState;

/** How many customers stood in one state at the start of a period and in another, or the same, at its end. */
public record StateFlow(LifecycleState from, LifecycleState to, long customers) {

    public boolean stayed() {
        return from == to;
    }
}
