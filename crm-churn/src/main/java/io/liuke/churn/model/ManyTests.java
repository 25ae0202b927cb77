package io.liuke.churn.model;

import org.hipparchus.special.Erf;

/** How far from the expected something must be seen when much is looked at, so that chance shows up in 1 of 20 such looks. */
public final class ManyTests {

    private static final double ALPHA = 0.05;

    private ManyTests() {}

    /** Standard deviations, one-sided, after Bonferroni: 1.64 for one comparison, 4.8 for 62,000. */
    public static double deviations(long comparisons) {
        return Math.sqrt(2) * Erf.erfInv(1 - 2 * ALPHA / Math.max(1, comparisons));
    }
}
