package io.liuke.churn;

import java.math.BigDecimal;

/**
 * Within which a score may well be off, at 95 %. For the chance of leaving it says what became of those in the company's
 * closed windows who were rated alike; for the money it adds how much the profit of an order day varies.
 *
 * @param low churn probability, never above the score
 * @param high churn probability, never below the score
 * @param stakeLow money at stake in the company's currency, not negative
 */
public record RiskRange(double low, double high, BigDecimal stakeLow, BigDecimal stakeHigh) {}
