package io.liuke.churn.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Buying histories of a whole company, identical (x, t_x, T) counted together. The likelihood of the group is the
 * likelihood of one raised to the count, so nothing is lost; and since days are whole numbers, spans repeat so often
 * that logarithms are taken once for each distinct span instead of once for each customer.
 */
public final class GroupedHistories {

    final int[] repeats;
    final int[] firstToLastIndex;
    final int[] ageIndex;
    final int[] counts;
    /** Distinct spans in weeks, of t_x and of T. */
    final double[] firstToLasts;

    final double[] ages;
    /** How many customers there are with 0, 1, 2 … repeats. */
    final long[] customersByRepeats;

    private GroupedHistories(Builder builder) {
        long[] keys = Arrays.copyOf(builder.keys, builder.size);
        Arrays.parallelSort(keys);
        int groups = distinct(keys);
        this.repeats = new int[groups];
        this.ageIndex = new int[groups];
        this.firstToLastIndex = new int[groups];
        this.counts = new int[groups];
        this.firstToLasts = builder.firstToLasts.values();
        this.ages = builder.ages.values();
        int group = -1;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                group++;
                repeats[group] = (int) (keys[i] >>> 2 * Spans.BITS);
                ageIndex[group] = (int) (keys[i] >>> Spans.BITS) & Spans.MASK;
                firstToLastIndex[group] = (int) keys[i] & Spans.MASK;
            }
            counts[group]++;
        }
        this.customersByRepeats = new long[groups == 0 ? 1 : repeats[groups - 1] + 1];
        for (int g = 0; g < groups; g++) {
            customersByRepeats[repeats[g]] += counts[g];
        }
    }

    private static int distinct(long[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        return distinct;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int groups() {
        return counts.length;
    }

    public long customers() {
        return Arrays.stream(customersByRepeats).sum();
    }

    /** Customers who bought again at least once. */
    public long repeaters() {
        return customers() - customersByRepeats[0];
    }

    /** Sum of x. */
    long totalRepeats() {
        long total = 0;
        for (int x = 1; x < customersByRepeats.length; x++) {
            total += x * customersByRepeats[x];
        }
        return total;
    }

    /** Mean of T in weeks; 0 without customers. */
    double meanAge() {
        double total = 0;
        for (int g = 0; g < counts.length; g++) {
            total += counts[g] * ages[ageIndex[g]];
        }
        return counts.length == 0 ? 0 : total / customers();
    }

    /** Collects histories; not thread-safe. */
    public static final class Builder {
        private final Spans firstToLasts = new Spans();
        private final Spans ages = new Spans();
        private long[] keys = new long[1024];
        private int size;

        private Builder() {}

        public Builder add(BuyingHistory history) {
            if (history.repeats() > Spans.MASK) {
                throw new IllegalArgumentException("more repeats than a customer can have: " + history.repeats());
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = (long) history.repeats() << 2 * Spans.BITS
                    | (long) ages.index(history.age()) << Spans.BITS
                    | firstToLasts.index(history.firstToLast());
            return this;
        }

        public GroupedHistories build() {
            return new GroupedHistories(this);
        }
    }

    /** Numbers the distinct spans, so that a history fits into one long. */
    private static final class Spans {
        static final int BITS = 21;
        static final int MASK = (1 << BITS) - 1;

        private final Map<Double, Integer> indices = new HashMap<>();

        int index(double span) {
            Integer known = indices.get(span);
            if (known != null) {
                return known;
            }
            if (indices.size() > MASK) {
                throw new IllegalArgumentException("more than " + MASK + " distinct spans");
            }
            indices.put(span, indices.size());
            return indices.size() - 1;
        }

        double[] values() {
            double[] values = new double[indices.size()];
            indices.forEach((span, index) -> values[index] = span);
            return values;
        }
    }
}
