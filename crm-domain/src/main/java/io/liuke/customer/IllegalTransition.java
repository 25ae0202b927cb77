package io.liuke.customer;

import java.util.Set;

/** A change of state that {@link LifecycleState} does not allow. */
public class IllegalTransition extends RuntimeException {

    private final transient LifecycleState from;
    private final transient LifecycleState to;
    private final transient Set<LifecycleState> legal;

    public IllegalTransition(LifecycleState from, LifecycleState to) {
        this(from, to, from.next());
    }

    /** @param legal what would have been legal for whoever tried */
    public IllegalTransition(LifecycleState from, LifecycleState to, Set<LifecycleState> legal) {
        super("%s cannot become %s; legal: %s".formatted(from, to, legal));
        this.from = from;
        this.to = to;
        this.legal = legal;
    }

    public LifecycleState from() {
        return from;
    }

    public LifecycleState to() {
        return to;
    }

    /** What would have been legal. */
    public Set<LifecycleState> legal() {
        return legal;
    }
}
