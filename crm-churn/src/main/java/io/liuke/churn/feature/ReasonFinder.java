package io.liuke.churn.feature;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks every rule, and keeps the strongest reasons for leaving and for staying. */
public final class ReasonFinder {

    private static final int MOST = 5;

    private static final List<ReasonRule> RULES = List.of(
            ServiceRules.PROMISE,
            RhythmRules.SILENCE,
            RhythmRules.SECOND_ORDER,
            RhythmRules.THINNING,
            MoneyRules.FALLING,
            MoneyRules.DISCOUNTS,
            MoneyRules.SLIPPING,
            ServiceRules.SENT_BACK,
            RhythmRules.IN_RHYTHM,
            MoneyRules.RISING,
            ServiceRules.LONG_TOGETHER,
            MoneyRules.PAYS_FULL_PRICE);

    private ReasonFinder() {}

    /** First those for leaving, then those for staying; at most five each, the strongest first. */
    public static List<Reason> find(CustomerFeatures customer) {
        List<Finding> findings = RULES.stream()
                .map(rule -> rule.find(customer))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Finding::strength).reversed())
                .toList();
        return Stream.of(Side.RISK, Side.STAY)
                .flatMap(side -> findings.stream()
                        .map(Finding::reason)
                        .filter(reason -> reason.side() == side)
                        .limit(MOST))
                .toList();
    }
}
