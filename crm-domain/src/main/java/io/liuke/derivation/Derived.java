package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import io.liuke.customer.StateTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pass found about one customer.
 *
 * @param segment by whose rules the customer goes, or {@link io.liuke.customer.CustomerRules#GENERAL}
 * @param facts as {@link FactColumns} has them; without values for one who has not bought
 * @param history the replayed lifecycle
 * @param keep how many of its transitions are stored already
 * @param changed whether the stored history is not all of it
 * @param factsChanged whether other facts are stored, or a place in the pyramid for one who has none
 */
record Derived(
        long customerId,
        int segment,
        @Nullable Object[] facts,
        long factsFingerprint,
        List<StateTransition> history,
        int keep,
        boolean changed,
        boolean factsChanged) {

    LifecycleState state() {
        return history.isEmpty()
                ? LifecycleState.POTENTIAL
                : history.get(history.size() - 1).to();
    }

    boolean differs() {
        return changed || factsChanged;
    }
}
