package io.liuke.churn.feature;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.ReasonCode.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reasons in the order in which the company's own past weighs them. A rule puts a group of features into words; how strongly
 * the group speaks for leaving or for staying is learnt. What a rule found stays a fact where the weights do not confirm it
 * (spend that falls from a high level still holds a customer): it stands last and claims no points. A strong group that no
 * rule puts into words is told by its name.
 */
final class TaughtReasons {

    /** Log-odds; a weaker pull is not worth a word. */
    private static final double WORTH_TELLING = 0.2;

    private static final double UNCONFIRMED = 1e-6;

    private static final Map<ReasonCode, FeatureGroup> GROUPS = new EnumMap<>(Map.ofEntries(
            Map.entry(ReasonCode.SILENCE_BEYOND_RHYTHM, FeatureGroup.RHYTHM),
            Map.entry(ReasonCode.NO_SECOND_ORDER, FeatureGroup.RHYTHM),
            Map.entry(ReasonCode.WITHIN_RHYTHM, FeatureGroup.RHYTHM),
            Map.entry(ReasonCode.ORDERS_THINNING, FeatureGroup.FREQUENCY),
            Map.entry(ReasonCode.SPEND_FALLING, FeatureGroup.SPEND),
            Map.entry(ReasonCode.SPEND_RISING, FeatureGroup.SPEND),
            Map.entry(ReasonCode.LARGE_CUSTOMER_SLIPPING, FeatureGroup.SPEND),
            Map.entry(ReasonCode.LONG_CUSTOMER, FeatureGroup.TENURE),
            Map.entry(ReasonCode.RETURNS, FeatureGroup.RETURNS),
            Map.entry(ReasonCode.DISCOUNT_SHARE_RISING, FeatureGroup.DISCOUNTS),
            Map.entry(ReasonCode.FULL_PRICE, FeatureGroup.DISCOUNTS)));

    private final Pulls pulls;

    TaughtReasons(Pulls pulls) {
        this.pulls = pulls;
    }

    List<Finding> of(List<Finding> found) {
        List<Finding> told = new ArrayList<>();
        Set<FeatureGroup> inWords = EnumSet.noneOf(FeatureGroup.class);
        for (Finding finding : found) {
            FeatureGroup group = GROUPS.get(finding.reason().code());
            if (group == null) {
                // our own doing, to be mended today whatever the past says
                told.add(new Finding(finding.reason(), Double.MAX_VALUE));
            } else if (agrees(group, finding.reason().side())) {
                told.add(weighed(finding, group));
                inWords.add(group);
            } else {
                told.add(new Finding(finding.reason(), finding.strength() * UNCONFIRMED));
            }
        }
        for (FeatureGroup group : FeatureGroup.values()) {
            if (!inWords.contains(group) && Math.abs(pulls.of(group)) >= WORTH_TELLING) {
                told.add(byName(group));
            }
        }
        return told;
    }

    private boolean agrees(FeatureGroup group, Side side) {
        return side == Side.RISK ? pulls.of(group) > 0 : pulls.of(group) < 0;
    }

    /** Within a group by how far the customer is from what was usual. */
    private Finding weighed(Finding finding, FeatureGroup group) {
        double strength = Math.abs(pulls.of(group)) * (1 + finding.strength() / 1_000);
        return new Finding(finding.reason().withPoints(pulls.points(group)), strength);
    }

    private Finding byName(FeatureGroup group) {
        ReasonCode code = pulls.of(group) > 0 ? ReasonCode.MODEL_RISK : ReasonCode.MODEL_STAY;
        return new Finding(Reason.of(code, group.name(), Math.abs(pulls.points(group))), Math.abs(pulls.of(group)));
    }
}
