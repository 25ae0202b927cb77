package io.liuke.web.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A share and what it was in the period before. The arrow says the direction, {@link #good()} whether that is good.
 *
 * @param upIsGood whether more is better
 */
public record Trend(@Nullable Double now, @Nullable Double before, boolean upIsGood) {

    /** Less than this is not called a change: half of the last digit shown. */
    private static final double STEADY = 0.0005;

    private static final double SHOWN = 1_000;

    static Trend moreIsBetter(@Nullable Double now, @Nullable Double before) {
        return new Trend(now, before, true);
    }

    static Trend lessIsBetter(@Nullable Double now, @Nullable Double before) {
        return new Trend(now, before, false);
    }

    public boolean comparable() {
        return now != null && before != null;
    }

    /** Difference as a share of 1. */
    public double change() {
        return now == null || before == null ? 0 : difference(now, before);
    }

    /** Of what is shown, tenths of a per cent: a reader who subtracts one figure from the other gets this. */
    static double difference(double share, double other) {
        return (Math.round(share * SHOWN) - Math.round(other * SHOWN)) / SHOWN;
    }

    public double size() {
        return Math.abs(change());
    }

    public boolean steady() {
        return size() < STEADY;
    }

    public boolean up() {
        return change() > 0;
    }

    public boolean good() {
        return up() == upIsGood;
    }
}
