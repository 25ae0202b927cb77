package io.liuke.churn.scoring;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.RiskBand;
import io.liuke.interaction.ContactEffort;
import java.util.List;

/** The score of one customer, before it is written; see {@link io.liuke.churn.RiskScore}. */
record ScoredCustomer(
        long customerId,
        CustomerContext context,
        double churnProbability,
        Forecast forecast,
        double expectedProfit,
        double moneyAtStake,
        ContactEffort contact,
        List<Reason> reasons) {

    RiskBand band() {
        return RiskBand.of(churnProbability);
    }

    double priority() {
        return moneyAtStake * contact.help().doubleValue() / contact.minutes();
    }

    /** At risk and with something to say about it; those who are lost are the business of win-back. */
    boolean inQueue() {
        return context.state().isActive()
                && band() != RiskBand.LOW
                && reasons.stream().anyMatch(r -> r.side() == ReasonCode.Side.RISK);
    }
}
