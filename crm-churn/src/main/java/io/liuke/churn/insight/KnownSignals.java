package io.liuke.churn.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which signals of a customer are known, beside the risk: a customer of whom nothing is known is not a healthy one.
 *
 * @param known in no order
 */
public record KnownSignals(Set<SignalKind> known) {

    public KnownSignals {
        known = Set.copyOf(known);
    }

    public int count() {
        return known.size();
    }

    public int of() {
        return SignalKind.values().length;
    }

    public boolean isKnown(SignalKind kind) {
        return known.contains(kind);
    }

    public List<SignalKind> kinds() {
        return Arrays.asList(SignalKind.values());
    }
}
