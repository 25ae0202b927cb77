package io.liuke.web.dashboard;

import io.liuke.churn.insight.TierFlow;

/** Rows of the moves between tiers. */
public enum MoveFrom {
    PRIME,
    MAJOR,
    ORDINARY,
    SMALL,
    NEW,
    REGAINED,
    NON_CUSTOMER;

    static MoveFrom of(TierFlow flow) {
        if (flow.from() != null) {
            return valueOf(flow.from().name());
        }
        return switch (flow.fromState()) {
            case LOST -> REGAINED;
            case NON_CUSTOMER -> NON_CUSTOMER;
            default -> NEW;
        };
    }

    public boolean isTier() {
        return ordinal() <= SMALL.ordinal();
    }
}
