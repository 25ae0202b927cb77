package io.liuke.derivation;

import io.liuke.customer.CustomerRules;
import io.liuke.customer.LifecycleState;
import io.liuke.customer.SegmentedRules;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the first pass found about each buyer, for the ranking that needs all of them: columns in order of customer id.
 * A value is NaN where the customer was not in the pyramid on that day.
 */
final class Standings {

    private final int reviews;
    private final Earnings earnings = new Earnings();
    private long[] ids = new long[1024];
    private LifecycleState[] states = new LifecycleState[1024];
    private int[] lastDays = new int[1024];
    private double[] values = new double[1024];
    private double[] valuesAtLast = new double[1024];
    /** {@code reviews} values a customer, one after the other. */
    private float[] reviewValues;

    /** How many buyers belong to each segment; the last number counts those who belong to none. */
    private final int[] bySegment = new int[SegmentedRules.MOST_SEGMENTS + 1];

    private int size;

    Standings(int reviews) {
        this.reviews = reviews;
        this.reviewValues = new float[1024 * reviews];
    }

    /**
     * @param value today's value, NaN out of the pyramid
     * @param valueAtLast value on the last order day
     * @param atReviews values on the review days, NaN where not in the pyramid
     */
    void add(long id, LifecycleState state, int lastDay, double value, double valueAtLast, float[] atReviews) {
        if (size == ids.length) {
            grow(size * 2);
        }
        ids[size] = id;
        states[size] = state;
        lastDays[size] = lastDay;
        values[size] = value;
        valuesAtLast[size] = valueAtLast;
        System.arraycopy(atReviews, 0, reviewValues, size * reviews, reviews);
        size++;
    }

    /** Counts a buyer for a segment, or for the general rule. */
    void count(int segment) {
        bySegment[segment == CustomerRules.GENERAL ? SegmentedRules.MOST_SEGMENTS : segment]++;
    }

    /** Buyers by segment, those of the general rule last. */
    List<Integer> bySegment(int segments) {
        return IntStream.concat(
                        Arrays.stream(bySegment, 0, segments), IntStream.of(bySegment[SegmentedRules.MOST_SEGMENTS]))
                .boxed()
                .toList();
    }

    /** What they brought, in step with these columns. */
    Earnings earnings() {
        return earnings;
    }

    int size() {
        return size;
    }

    long id(int i) {
        return ids[i];
    }

    LifecycleState state(int i) {
        return states[i];
    }

    int lastDay(int i) {
        return lastDays[i];
    }

    double value(int i) {
        return values[i];
    }

    double valueAtLast(int i) {
        return valuesAtLast[i];
    }

    float reviewValue(int i, int review) {
        return reviewValues[i * reviews + review];
    }

    /** Ids of those in the pyramid today, in step with {@link #rankedValues}. */
    long[] rankedIds() {
        long[] ranked = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(values[i])) {
                ranked[count++] = ids[i];
            }
        }
        return Arrays.copyOf(ranked, count);
    }

    double[] rankedValues() {
        return Arrays.stream(values, 0, size).filter(v -> !Double.isNaN(v)).toArray();
    }

    long[] rankedIds(int review) {
        long[] ranked = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (!Float.isNaN(reviewValue(i, review))) {
                ranked[count++] = ids[i];
            }
        }
        return Arrays.copyOf(ranked, count);
    }

    double[] rankedValues(int review) {
        double[] ranked = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            float value = reviewValue(i, review);
            if (!Float.isNaN(value)) {
                ranked[count++] = value;
            }
        }
        return Arrays.copyOf(ranked, count);
    }

    private void grow(int capacity) {
        ids = Arrays.copyOf(ids, capacity);
        states = Arrays.copyOf(states, capacity);
        lastDays = Arrays.copyOf(lastDays, capacity);
        values = Arrays.copyOf(values, capacity);
        valuesAtLast = Arrays.copyOf(valuesAtLast, capacity);
        reviewValues = Arrays.copyOf(reviewValues, capacity * reviews);
    }
}
