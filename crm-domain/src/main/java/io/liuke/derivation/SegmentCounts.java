package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.customer.SegmentedRules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How many buyers go by the rules of each segment; the last number counts those of the general rule. */
final class SegmentCounts {

    private final int[] counts = new int[SegmentedRules.MOST_SEGMENTS + 1];

    /** @param segment number of it, or {@link CustomerRules#GENERAL} */
    void count(int segment) {
        counts[segment == CustomerRules.GENERAL ? SegmentedRules.MOST_SEGMENTS : segment]++;
    }

    void addAll(SegmentCounts others) {
        Arrays.setAll(counts, i -> counts[i] + others.counts[i]);
    }

    /** Of the first {@code segments} and of the general rule. */
    List<Integer> list(int segments) {
        return IntStream.concat(Arrays.stream(counts, 0, segments), IntStream.of(counts[SegmentedRules.MOST_SEGMENTS]))
                .boxed()
                .toList();
    }
}
