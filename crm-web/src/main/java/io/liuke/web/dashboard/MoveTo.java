package io.liuke.web.dashboard;

import io.liuke.churn.insight.TierFlow;
import io.liuke.customer.LifecycleState;

/** Columns of the moves between tiers. */
public enum MoveTo {
    PRIME,
    MAJOR,
    ORDINARY,
    SMALL,
    LOST,
    NON_CUSTOMER;

    static MoveTo of(TierFlow flow) {
        if (flow.to() == null) {
            return flow.toState() == LifecycleState.LOST ? LOST : NON_CUSTOMER;
        }
        return valueOf(flow.to().name());
    }

    public boolean isTier() {
        return ordinal() <= SMALL.ordinal();
    }
}
