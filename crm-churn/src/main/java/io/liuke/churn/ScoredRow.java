package io.liuke.churn;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's score as a machine takes it away; amounts in the company's currency.
 *
 * @param change over thirty days; null where there is nothing to tell, and in views of another date
 */
public record ScoredRow(
        String customerCode,
        double churnProbability,
        double buyProbability,
        double expectedOrders,
        BigDecimal expectedProfit,
        BigDecimal moneyAtStake,
        RiskBand band,
        List<Reason> reasons,
        @Nullable RiskChange change) {}
