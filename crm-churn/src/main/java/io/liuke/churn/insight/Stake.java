package io.liuke.churn.insight;

import java.math.BigDecimal;

/**
 * What the company may lose within the horizon: the active customers' churn probability × expected profit, summed.
 *
 * @param customers active customers with a score: have bought, and are neither lost nor given up
 * @param expectedToLeave Σ churn probability: how many of them are expected to order no more within the horizon
 * @param likelyToLeave how many of them are more likely to leave than to stay
 * @param spread standard deviation of the money lost, if customers leave independently of each other
 * @param inQueue how many of them stand in the queue
 * @param moneyInQueue what part of the money is theirs
 */
public record Stake(
        long customers,
        double expectedToLeave,
        long likelyToLeave,
        BigDecimal money,
        double spread,
        long inQueue,
        BigDecimal moneyInQueue) {

    private static final double TWO_SIDED_95 = 1.959964;

    /** Lower end of the 95 % range. */
    public double low() {
        return Math.max(0, money.doubleValue() - TWO_SIDED_95 * spread);
    }

    /** Upper end of the 95 % range. */
    public double high() {
        return money.doubleValue() + TWO_SIDED_95 * spread;
    }
}
