package io.liuke.churn;

import java.math.BigDecimal;
import java.util.List;

/** One customer's score as a machine takes it away; amounts in the company's currency. */
public record ScoredRow(
        String customerCode,
        double churnProbability,
        double buyProbability,
        double expectedOrders,
        BigDecimal expectedProfit,
        BigDecimal moneyAtStake,
        RiskBand band,
        List<Reason> reasons) {}
