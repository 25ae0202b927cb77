package io.liuke.web.model;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a back-test: rated from {@code from} to below {@code to} points of a hundred, who left or did not.
 *
 * @param left null: either
 */
public record RatedGroup(int from, int to, @Nullable Boolean left) {

    /** Within 0 to 100, and not the wrong way round. */
    static RatedGroup of(@Nullable Integer from, @Nullable Integer to, @Nullable Boolean left) {
        int low = from == null ? 0 : Math.max(0, Math.min(100, from));
        int high = to == null ? 100 : Math.max(low, Math.min(100, to));
        return new RatedGroup(low, high, left);
    }

    /** The highest chance of an order that is among them: a chance of leaving of just {@code from}. */
    double highestChance() {
        return (100 - from) / 100.0;
    }

    /** Chances of an order are above this: a chance of leaving of {@code to} belongs to the next class, that of 100 to the last. */
    double above() {
        return to == 100 ? -1 : (100 - to) / 100.0;
    }
}
