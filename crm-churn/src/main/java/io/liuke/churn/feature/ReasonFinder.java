package io.liuke.churn.feature;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode.Side;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** By rules alone, for a model that did not learn from the company's own past; see {@link #find(CustomerFeatures, Pulls)}. */
    static List<Reason> find(CustomerFeatures customer) {
        return find(customer, null);
    }

    /**
     * First those for leaving, then those for staying; at most five each, the strongest first.
     *
     * @param pulls what the company's own past taught of this customer: then that decides what is a reason and how strong;
     *     null: each rule does
     */
    public static List<Reason> find(CustomerFeatures customer, @Nullable Pulls pulls) {
        List<Finding> found = RULES.stream()
                .map(rule -> rule.find(customer))
                .flatMap(Optional::stream)
                .toList();
        List<Finding> findings = (pulls == null ? found : new TaughtReasons(pulls).of(found))
                .stream()
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
