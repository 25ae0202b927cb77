package io.liuke.churn.scoring;

import io.liuke.churn.Reason;
import io.liuke.churn.RiskBand;
import io.liuke.interaction.ContactEffort;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score of one customer, before it is written; see {@link io.liuke.churn.RiskScore}. */
record ScoredCustomer(
        long customerId,
        CustomerContext context,
        double churnProbability,
        Forecast forecast,
        double expectedProfit,
        double moneyAtStake,
        @Nullable Double lifetimeProfit,
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

    /** Since when the customer has stood in the queue without a break; null for one who does not. */
    @Nullable LocalDate queuedOn(LocalDate scoredOn) {
        if (!inQueue()) {
            return null;
        }
        LocalDate before = context.queuedOn();
        return before == null || before.isAfter(scoredOn) ? scoredOn : before;
    }
}
