package io.liuke.customer;

import java.util.List;
import java.util.stream.IntStream;

/** The company's rules of the lifecycle: the first segment to which a customer belongs decides, for everybody else the general rule. */
public record SegmentedRules(LifecycleRules general, List<RuleSegment> segments) {

    /** As many as {@link #fitting} can tell apart. */
    public static final int MOST_SEGMENTS = 30;

    public static final SegmentedRules DEFAULT = new SegmentedRules(LifecycleRules.DEFAULT, List.of());

    public SegmentedRules {
        segments = List.copyOf(segments);
        if (segments.size() > MOST_SEGMENTS) {
            throw new IllegalArgumentException("no more than " + MOST_SEGMENTS + " segments");
        }
    }

    /** Whether who a customer is can matter; otherwise the traits need not be read. */
    public boolean askForTraits() {
        return segments.stream().anyMatch(segment -> segment.condition().asksForTraits());
    }

    /** The rules for a customer. */
    public CustomerRules of(CustomerTraits traits) {
        return ofFitting(fitting(traits));
    }

    /** The rules for a customer whose traits are not asked for. */
    public CustomerRules ofAnyone() {
        return ofFitting(-1);
    }

    /** The segments that fit these traits, a bit each: what a pass over all customers keeps of the traits. */
    public int fitting(CustomerTraits traits) {
        int fitting = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).condition().fits(traits)) {
                fitting |= 1 << i;
            }
        }
        return fitting;
    }

    /** The rules for a customer whose traits fit these segments. */
    public CustomerRules ofFitting(int fitting) {
        return new CustomerRules(
                general,
                IntStream.range(0, segments.size())
                        .filter(i -> (fitting & 1 << i) != 0)
                        .mapToObj(i -> new CustomerRules.Candidate(
                                i, segments.get(i).condition(), segments.get(i).rules(general)))
                        .toList());
    }
}
