package io.liuke.churn.insight;

import io.liuke.churn.model.Newcombe;
import io.liuke.churn.model.Wilson;

/** A share, or a difference of two, with its 95 % interval. */
public record Estimate(double value, double low, double high) {

    static Estimate share(long events, long n) {
        Wilson interval = Wilson.of(events, n);
        return new Estimate(n == 0 ? 0 : events / (double) n, interval.low(), interval.high());
    }

    /** The first share less the second. */
    static Estimate difference(long events1, long n1, long events2, long n2) {
        Newcombe interval = Newcombe.of(events1, n1, events2, n2);
        return new Estimate(interval.difference(), interval.low(), interval.high());
    }

    /** How far from zero it is at least, whichever its direction; 0 where the interval holds 0. */
    public double atLeast() {
        return Math.max(0, Math.max(low, -high));
    }
}
