package io.liuke.churn.insight;

import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One layer of the value pyramid.
 *
 * @param value sum of what the customers are ranked by: profit or revenue of the last 12 months
 * @param revenue of the last 12 months
 * @param profit of the last 12 months; estimated by the default margin where an order has none
 * @param lowestValue the least value of anybody in the layer, whoever may see them; null while nobody stands in it
 * @param lowestRevenue the same of revenue
 * @param lowestProfit the same of profit
 * @param moneyAtStake Σ churn probability × expected profit over the horizon
 */
public record TierFigures(
        ValueTier tier,
        long customers,
        BigDecimal value,
        BigDecimal revenue,
        BigDecimal profit,
        @Nullable BigDecimal lowestValue,
        @Nullable BigDecimal lowestRevenue,
        @Nullable BigDecimal lowestProfit,
        BigDecimal moneyAtStake) {}
