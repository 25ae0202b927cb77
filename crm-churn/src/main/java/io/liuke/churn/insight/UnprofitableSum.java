package io.liuke.churn.insight;

import java.math.BigDecimal;

/**
 * All unprofitable customers of a reader together, in the last 365 days.
 *
 * @param key of them, those whose orders alone make them key customers
 */
public record UnprofitableSum(
        long customers,
        long key,
        BigDecimal revenue,
        BigDecimal profit,
        BigDecimal service,
        BigDecimal offers,
        BigDecimal badDebt,
        BigDecimal net) {}
