package io.liuke.customer;

import java.util.Set;

/** A change of state that {@link LifecycleState} does not allow. */
public class IllegalTransition extends RuntimeException {

    private final transient LifecycleState from;
    private final transient LifecycleState to;

    public IllegalTransition(LifecycleState from, LifecycleState to) {
        super("%s cannot become %s; legal: %s".formatted(from, to, from.next()));
        this.from = from;
        this.to = to;
    }

    public LifecycleState from() {
        return from;
    }

    public LifecycleState to() {
        return to;
    }

    /** What would have been legal. */
    public Set<LifecycleState> legal() {
        return from.next();
    }
}
