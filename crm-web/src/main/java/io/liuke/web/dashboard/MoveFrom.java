package io.liuke.web.dashboard;

import io.liuke.churn.insight.TierFlow;

/** Rows of the moves between tiers. */
public enum MoveFrom {
    PRIME,
    MAJOR,
    ORDINARY,
    SMALL,
    NEW,
    REGAINED;

    static MoveFrom of(TierFlow flow) {
        if (flow.from() == null) {
            return flow.regained() ? REGAINED : NEW;
        }
        return valueOf(flow.from().name());
    }

    public boolean isTier() {
        return ordinal() <= SMALL.ordinal();
    }
}
