package io.liuke.churn.scoring;

/** How often each number of days was seen; quantiles without keeping the single values. */
final class DayCounts {

    /** Longer spans count as this long: eleven years. */
    private static final int LONGEST = 4_096;

    private final long[] counts = new long[LONGEST + 1];
    private long total;

    void add(int days) {
        counts[Math.min(days, LONGEST)]++;
        total++;
    }

    /** The mean of the two middle values where the quantile falls between them; {@code fallback} while nothing was seen. */
    double quantile(double q, double fallback) {
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
