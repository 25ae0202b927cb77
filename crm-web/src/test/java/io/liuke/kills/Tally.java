package io.liuke.kills;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the work that was killed. */
final class Tally {

    /** WHOLE: as if nothing had happened. ABSENT: as if it had not been asked for. The others must not be. */
    enum Outcome {
        WHOLE,
        ABSENT,
        HALF,
        TWICE
    }

    private final Map<Outcome, Integer> count = new EnumMap<>(Outcome.class);
    private final List<String> faults = new ArrayList<>();

    void add(Outcome outcome, List<String> why) {
        count.merge(outcome, 1, Integer::sum);
        faults.addAll(why);
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        int kills = count.values().stream().mapToInt(Integer::intValue).sum();
        return "%d kills: %d whole, %d absent, %d half, %d twice"
                .formatted(kills, of(Outcome.WHOLE), of(Outcome.ABSENT), of(Outcome.HALF), of(Outcome.TWICE));
    }

    private int of(Outcome outcome) {
        return count.getOrDefault(outcome, 0);
    }
}
