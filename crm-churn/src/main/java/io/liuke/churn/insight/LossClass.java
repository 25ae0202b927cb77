package io.liuke.churn.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Customers who are alike in one trait.
 *
 * @param code the class as {@link LossTrait} says; empty: nothing is known
 * @param name of an account manager; null for the other traits
 * @param low the least revenue of 365 days among them
 * @param difference share that left here less the share that left of all others
 */
public record LossClass(
        LossTrait trait,
        String code,
        @Nullable String name,
        long customers,
        long lost,
        BigDecimal low,
        BigDecimal high,
        Estimate difference) {

    /** Of fewer nothing is said. */
    public static final long ENOUGH = 10;

    public long stayed() {
        return customers - lost;
    }

    /** Share of them that left. */
    public Estimate share() {
        return Estimate.share(lost, customers);
    }

    public boolean tooFew() {
        return customers < ENOUGH;
    }

    /** Whether chance alone hardly explains that they differ from the others. */
    public boolean differs() {
        return !tooFew() && difference.atLeast() > 0;
    }

    public boolean more() {
        return difference.value() > 0;
    }
}
