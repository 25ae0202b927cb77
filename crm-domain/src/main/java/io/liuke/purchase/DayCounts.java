package io.liuke.purchase;

import java.util.OptionalDouble;

/** How often each number of days was seen; quantiles without keeping the single values. */
public final class DayCounts {

    /** Longer spans count as this long: eleven years. */
    private static final int LONGEST = 4_096;

    private final long[] counts = new long[LONGEST + 1];
    private long total;

    public void add(int days) {
        counts[Math.min(days, LONGEST)]++;
        total++;
    }

    /** Adds the gaps between neighbouring order days. */
    public void addGaps(int[] orderDays) {
        for (int i = 1; i < orderDays.length; i++) {
            add(orderDays[i] - orderDays[i - 1]);
        }
    }

    public void addAll(DayCounts others) {
        for (int days = 0; days <= LONGEST; days++) {
            counts[days] += others.counts[days];
        }
        total += others.total;
    }

    /** Empty while nothing was seen. */
    public OptionalDouble median() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile(0.5, 0));
    }

    /** The mean of the two middle values where the quantile falls between them; {@code fallback} while nothing was seen. */
    public double quantile(double q, double fallback) {
        if (total == 0) {
            return fallback;
        }
        double rank = q * (total - 1);
        return (nth((long) Math.floor(rank)) + nth((long) Math.ceil(rank))) / 2.0;
    }

    private int nth(long rank) {
        long passed = 0;
        for (int days = 0; days <= LONGEST; days++) {
            passed += counts[days];
            if (passed > rank) {
                return days;
            }
        }
        throw new IndexOutOfBoundsException("no value number " + rank);
    }
}
