package io.liuke.customer;

import java.util.EnumSet;
import java.util.Set;

/** Where a customer stands in the life with the company; the table of what is legal lives here and nowhere else. */
public enum LifecycleState {
    POTENTIAL,
    TARGET,
    FIRST_TIME,
    REPEAT,
    LOYAL,
    LOST,
    NON_CUSTOMER;

    /** The states that may follow this one. */
    public Set<LifecycleState> next() {
        return switch (this) {
            case POTENTIAL -> EnumSet.of(TARGET, FIRST_TIME, NON_CUSTOMER);
            case TARGET -> EnumSet.of(POTENTIAL, FIRST_TIME, NON_CUSTOMER);
            case FIRST_TIME -> EnumSet.of(REPEAT, LOST, NON_CUSTOMER);
            case REPEAT -> EnumSet.of(LOYAL, LOST, NON_CUSTOMER);
            case LOYAL -> EnumSet.of(REPEAT, LOST, NON_CUSTOMER);
            case LOST -> EnumSet.of(REPEAT, NON_CUSTOMER);
            case NON_CUSTOMER -> EnumSet.of(POTENTIAL, FIRST_TIME, REPEAT);
        };
    }

    /**
     * Moves on to {@code target}.
     *
     * @throws IllegalTransition if that is not legal from here; it names what is
     */
    public LifecycleState moveTo(LifecycleState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition(this, target);
        }
        return target;
    }

    /** In the scope of risk and of the queue: has bought, and is neither lost nor given up. */
    public boolean isActive() {
        return this == FIRST_TIME || this == REPEAT || this == LOYAL;
    }
}
