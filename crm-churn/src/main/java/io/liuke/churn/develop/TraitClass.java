package io.liuke.churn.develop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class of a trait, such as an industry, as of the last night.
 *
 * @param potentials potential and target customers in it
 * @param customers who have bought
 * @param effect what it adds to the log-odds of the goal, against the average; null where too few are in it to say
 * @param wish 1 wanted, −1 not wanted, 0 neither
 * @param decidedBy who last said so; null: nobody ever did, or they are gone
 */
public record TraitClass(
        PotentialTrait trait,
        String name,
        long potentials,
        long customers,
        long loyal,
        @Nullable Double effect,
        int wish,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** How many times the odds of the goal are those of the average. */
    public @Nullable Double times() {
        return effect == null ? null : Math.exp(effect);
    }
}
