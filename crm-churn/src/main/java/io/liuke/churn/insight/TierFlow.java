package io.liuke.churn.insight;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import org.jspecify.annotations.Nullable;

/**
 * How many customers went from one tier to another, or stayed, between a day and today.
 *
 * @param from null: out of the pyramid then; {@code fromState} says why
 * @param to null: out of the pyramid now; {@code toState} says why
 */
public record TierFlow(
        @Nullable ValueTier from,
        @Nullable ValueTier to,
        LifecycleState fromState,
        LifecycleState toState,
        long customers) {

    public boolean up() {
        return from != null && to != null && to.ordinal() < from.ordinal();
    }

    public boolean down() {
        return from != null && to != null && to.ordinal() > from.ordinal();
    }
}
