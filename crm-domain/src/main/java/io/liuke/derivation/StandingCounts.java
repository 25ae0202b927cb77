package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many customers stand in each state and tier. */
final class StandingCounts {

    private final long[][] counts = new long[LifecycleState.values().length][ValueTier.values().length + 1];

    void add(LifecycleState state, @Nullable ValueTier tier) {
        counts[state.ordinal()][tier == null ? ValueTier.values().length : tier.ordinal()]++;
    }

    List<StandingCount> list() {
        List<StandingCount> list = new ArrayList<>();
        for (LifecycleState state : LifecycleState.values()) {
            for (int tier = 0; tier <= ValueTier.values().length; tier++) {
                long customers = counts[state.ordinal()][tier];
                if (customers > 0) {
                    String name = tier == ValueTier.values().length ? null : ValueTier.values()[tier].name();
                    list.add(new StandingCount(state.name(), name, customers));
                }
            }
        }
        return list;
    }
}
