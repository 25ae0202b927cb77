package io.liuke.customer;

import java.math.BigDecimal;

/**
 * When silence counts as a loss.
 *
 * @param factor silent longer than this many times the own usual gap means LOST …
 * @param minDays … but never before this many days
 */
public record LossRule(BigDecimal factor, int minDays) {

    /** 3 and 3.00 are the same rule. */
    public LossRule {
        factor = factor.stripTrailingZeros();
    }

    /** Days of silence that are still no loss, for a customer with this usual gap in days. */
    public int toleratedSilence(double usualGap) {
        return Math.max(minDays, (int) Math.floor(factor.doubleValue() * usualGap));
    }
}
