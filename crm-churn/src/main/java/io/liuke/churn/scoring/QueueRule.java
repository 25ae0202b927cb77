package io.liuke.churn.scoring;

import io.liuke.churn.ReasonCode;
import io.liuke.churn.RiskBand;
import io.liuke.pyramid.ValueTier;
import java.util.List;
import java.util.function.Predicate;

/** What brings an active customer with a reason for leaving into the queue. */
enum QueueRule {
    /** About to leave, as far as the model can tell. */
    AT_RISK(s -> s.band() != RiskBand.LOW),
    /** A key customer who buys less, returns more or is silent too long: waiting for the probability would be too late. */
    KEY_CUSTOMER(s -> {
        ValueTier tier = s.context().tier();
        return tier != null && tier.isKey();
    }),
    /** We promised something and did not keep it; whose customer it is does not matter. */
    BROKEN_PROMISE(s -> s.reasons().stream().anyMatch(r -> r.code() == ReasonCode.PROMISE_OVERDUE));

    private static final List<QueueRule> ALL = List.of(values());

    private final Predicate<ScoredCustomer> holds;

    QueueRule(Predicate<ScoredCustomer> holds) {
        this.holds = holds;
    }

    /** Those who are lost are the business of win-back, and a row that cannot say why is of no use to anybody. */
    static boolean admits(ScoredCustomer customer) {
        return customer.context().state().isActive()
                && customer.reasons().stream().anyMatch(r -> r.side() == ReasonCode.Side.RISK)
                && ALL.stream().anyMatch(rule -> rule.holds.test(customer));
    }
}
