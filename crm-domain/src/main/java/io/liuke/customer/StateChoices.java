package io.liuke.customer;

import java.util.EnumSet;
import java.util.Set;

/** Where a person may move a customer; that somebody bought, or buys often, is for the purchases to say. */
public final class StateChoices {

    private static final Set<LifecycleState> DECIDED_BY_PEOPLE = EnumSet.of(
            LifecycleState.POTENTIAL, LifecycleState.TARGET, LifecycleState.LOST, LifecycleState.NON_CUSTOMER);

    private StateChoices() {}

    public static Set<LifecycleState> from(LifecycleState state) {
        Set<LifecycleState> choices = EnumSet.copyOf(state.next());
        choices.retainAll(DECIDED_BY_PEOPLE);
        return choices;
    }
}
