package io.liuke.derivation;

import io.liuke.customer.LifecycleState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first pass found about each buyer, for the ranking that needs all of them: columns with a place for each
 * customer of the index, which several threads may fill. A value is NaN where the customer was not in the pyramid on that
 * day.
 */
final class Standings {

    private final CustomerIndex index;
    private final int reviews;
    private final @Nullable LifecycleState[] states;
    private final boolean[] buyers;
    private final int[] lastDays;
    private final double[] values;
    private final double[] valuesAtLast;
    /** {@code reviews} values a customer, one after the other. */
    private final float[] reviewValues;

    private final Earnings earnings;
    private final SegmentCounts segments = new SegmentCounts();

    Standings(CustomerIndex index, int reviews) {
        this.index = index;
        this.reviews = reviews;
        this.states = new LifecycleState[index.size()];
        this.buyers = new boolean[index.size()];
        this.lastDays = new int[index.size()];
        this.values = new double[index.size()];
        this.valuesAtLast = new double[index.size()];
        this.reviewValues = new float[index.size() * reviews];
        this.earnings = new Earnings(index.size());
        Arrays.fill(values, Double.NaN);
        Arrays.fill(reviewValues, Float.NaN);
    }

    /** The state of one who has one, whether or not it is a buyer; {@code i} is the place in the index. */
    void setState(int i, LifecycleState state) {
        states[i] = state;
    }

    /**
     * @param i place of the buyer in the index
     * @param value today's value, NaN out of the pyramid
     * @param valueAtLast value on the last order day
     * @param atReviews values on the review days, NaN where not in the pyramid
     */
    void setBuyer(int i, int lastDay, double value, double valueAtLast, float[] atReviews) {
        buyers[i] = true;
        lastDays[i] = lastDay;
        values[i] = value;
        valuesAtLast[i] = valueAtLast;
        System.arraycopy(atReviews, 0, reviewValues, i * reviews, reviews);
    }

    /** What they brought, by the same places. */
    Earnings earnings() {
        return earnings;
    }

    SegmentCounts segments() {
        return segments;
    }

    /** Buyers by segment, those of the general rule last. */
    List<Integer> bySegment(int known) {
        return segments.list(known);
    }

    /** Places, those of customers who have not bought included. */
    int size() {
        return states.length;
    }

    boolean isBuyer(int i) {
        return buyers[i];
    }

    long buyers() {
        long count = 0;
        for (boolean buyer : buyers) {
            count += buyer ? 1 : 0;
        }
        return count;
    }

    long id(int i) {
        return index.id(i);
    }

    /** Null for one about whom the pass had nothing to say. */
    @Nullable LifecycleState state(int i) {
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

    /** Those in the pyramid on a day. */
    record Ranked(long[] ids, double[] values) {}

    Ranked ranked() {
        return ranked(this::value);
    }

    Ranked ranked(int review) {
        return ranked(i -> reviewValue(i, review));
    }

    private interface ValueAt {
        double of(int i);
    }

    private Ranked ranked(ValueAt valueAt) {
        long[] ids = new long[size()];
        double[] ranked = new double[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            double value = valueAt.of(i);
            if (!Double.isNaN(value)) {
                ids[count] = index.id(i);
                ranked[count++] = value;
            }
        }
        return new Ranked(Arrays.copyOf(ids, count), Arrays.copyOf(ranked, count));
    }
}
