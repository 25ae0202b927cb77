package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/**
 * Customers for whom the company has rules of their own.
 *
 * @param loyalty null: the general one
 */
public record RuleSegment(
        String name,
        SegmentCondition condition,
        LossRule loss,
        @Nullable LoyaltyRule loyalty) {

    LifecycleRules rules(LifecycleRules general) {
        return new LifecycleRules(loss, loyalty == null ? general.loyalty() : loyalty);
    }
}
