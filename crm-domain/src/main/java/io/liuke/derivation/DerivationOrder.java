package io.liuke.derivation;

import io.liuke.shared.Job;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What to derive.
 *
 * @param rules to go by
 * @param rankedOn day of the ranking from which tiers go on; null if they are replayed from the start
 * @param ids these customers, placed by the latest ranking; null for all, ranked anew
 * @param job for which it is done; null within a transaction that is not a job's
 */
record DerivationOrder(
        LocalDate asOf,
        Purpose purpose,
        RuleSet rules,
        @Nullable LocalDate rankedOn,
        @Nullable Collection<Long> ids,
        @Nullable Job job) {

    /** What a derivation is for. */
    enum Purpose {
        /** What the screens show goes on from what they showed; ranking and usual gap are kept for the next time. */
        CURRENT,
        /** As the current one, but nothing is kept: what it would be by other rules. */
        PREVIEW,
        /** Another date, by itself. */
        VIEW
    }

    boolean all() {
        return ids == null;
    }

    /** Whether only what differs from what is stored is left in the temporary tables; else all. */
    boolean current() {
        return purpose == Purpose.CURRENT;
    }

    /** Whether it goes on from what is stored; a view of another date has nothing to go on from. */
    boolean goesOn() {
        return purpose != Purpose.VIEW;
    }

    int today() {
        return Math.toIntExact(asOf.toEpochDay());
    }

    int rankedDay() {
        return rankedOn == null ? Integer.MIN_VALUE : Math.toIntExact(rankedOn.toEpochDay());
    }
}
