package io.liuke.customer;

import java.util.List;

/**
 * The rules for one customer: the segments that fit who the customer is, in order, and the general rule. Which of them
 * applies can change with the customer's rhythm, so it is asked for with the usual gap as it was at each point in time.
 */
public final class CustomerRules {

    /** The number of the segment of those who belong to none. */
    public static final int GENERAL = -1;

    private final LifecycleRules general;
    private final List<Candidate> candidates;

    /** A segment that fits, and its number. */
    record Candidate(int segment, SegmentCondition condition, LifecycleRules rules) {}

    CustomerRules(LifecycleRules general, List<Candidate> candidates) {
        this.general = general;
        this.candidates = candidates;
    }

    /** @param ownGap the own usual gap in days, NaN before the second order day */
    public LifecycleRules at(double ownGap) {
        for (Candidate candidate : candidates) {
            if (candidate.condition().fitsGap(ownGap)) {
                return candidate.rules();
            }
        }
        return general;
    }

    /** The number of the segment that applies, from 0, or {@link #GENERAL}. */
    public int segmentAt(double ownGap) {
        for (Candidate candidate : candidates) {
            if (candidate.condition().fitsGap(ownGap)) {
                return candidate.segment();
            }
        }
        return GENERAL;
    }
}
