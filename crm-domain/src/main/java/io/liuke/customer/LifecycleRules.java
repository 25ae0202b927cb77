package io.liuke.customer;

import java.math.BigDecimal;

/** By what a customer's state is judged. */
public record LifecycleRules(LossRule loss, LoyaltyRule loyalty) {

    public static final LifecycleRules DEFAULT =
            new LifecycleRules(new LossRule(BigDecimal.valueOf(3), 90), new LoyaltyRule(4, 365, 3));
}
