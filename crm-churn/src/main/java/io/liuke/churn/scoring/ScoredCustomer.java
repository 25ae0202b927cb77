package io.liuke.churn.scoring;

import io.liuke.churn.Reason;
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

    boolean inQueue() {
        return QueueRule.admits(this);
    }
}
