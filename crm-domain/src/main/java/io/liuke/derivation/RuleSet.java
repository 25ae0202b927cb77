package io.liuke.derivation;

import io.liuke.customer.SegmentedRules;
import io.liuke.pyramid.TierRule;

/** All rules by which customers are placed: the lifecycle by segment, and the pyramid. */
public record RuleSet(SegmentedRules lifecycle, TierRule pyramid) {

    public static final RuleSet DEFAULT = new RuleSet(SegmentedRules.DEFAULT, TierRule.DEFAULT);
}
