package io.liuke.churn.develop;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the offers rest on.
 *
 * @param asOf the business date; all is about the 365 days before
 * @param lines orders in them, and {@code named} those that say what was bought
 * @param products that enough customers bought to be looked at
 * @param pairs of what is bought and what goes with it
 */
public record ProductOutlook(LocalDate asOf, long lines, long named, int products, int pairs, Instant computedAt) {

    /** Fewer buyers, of a product or of both of a pair, say nothing. */
    public static final int FEWEST = 20;

    public static final int MOST_PRODUCTS = 200;

    public boolean productsKnown() {
        return named > 0;
    }
}
