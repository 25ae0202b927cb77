package io.liuke.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of lifecycle state.
 *
 * @param day epoch day on which it took effect
 * @param regained a lost customer who bought again
 */
public record StateTransition(
        int day,
        LifecycleState from,
        LifecycleState to,
        TransitionCause cause,
        boolean regained,
        @Nullable String reason,
        @Nullable Long staffId) {

    /**
     * Hash of the first {@code count} transitions; two histories that begin alike agree in it. It is stored beside the
     * customer, so names go into it rather than ordinals or identity hashes.
     */
    public static long fingerprint(List<StateTransition> history, int count) {
        long hash = 17;
        for (StateTransition change : history.subList(0, count)) {
            hash = hash * 31 + change.day;
            hash = hash * 31 + change.to.name().hashCode();
            hash = hash * 31 + change.cause.name().hashCode();
        }
        return hash;
    }
}
