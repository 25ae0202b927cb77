package io.liuke.pyramid;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each tier ends among the customers ranked on one day, by value and, where values are equal, by customer id (the
 * older customer first): the same customers give the same tiers each time.
 *
 * @param lower the last customer in each tier; a tier that nobody reached (fewer customers than tiers) is absent
 */
public record TierBoundaries(Map<ValueTier, Bound> lower) {

    /** The last customer in a tier: its value and id. */
    public record Bound(double value, long customerId) {

        private boolean reachedBy(double other, long otherId) {
            return other > value || other == value && otherId <= customerId;
        }

        private double margin(double hysteresis) {
            return Math.abs(value) * hysteresis;
        }
    }

    /**
     * Ranks customers by {@code rule}.
     *
     * @param ids ascending
     * @param values one for each of {@code ids}
     */
    public static TierBoundaries of(long[] ids, double[] values, TierRule rule) {
        double[] ascending = values.clone();
        Arrays.parallelSort(ascending);
        Map<ValueTier, Bound> lower = new EnumMap<>(ValueTier.class);
        int reached = 0;
        for (ValueTier tier : ValueTier.values()) {
            int count = rule.cumulativeCount(tier, values.length);
            if (count > reached) {
                double value = ascending[values.length - count];
                int equalsWithin = count - countAbove(ascending, value);
                lower.put(tier, new Bound(value, nthWithValue(ids, values, value, equalsWithin)));
                reached = count;
            }
        }
        return new TierBoundaries(lower);
    }

    /**
     * The tier of a customer who stood in {@code previous}: it moves as far as the value is beyond a boundary by the
     * share {@code hysteresis} of it, so nobody near a boundary flips at each run.
     *
     * @param previous null for a customer who is ranked for the first time: the plain rank decides
     */
    public ValueTier tierOf(double value, long customerId, @Nullable ValueTier previous, double hysteresis) {
        ValueTier plain = plainTier(value, customerId);
        if (previous == null || plain == previous) {
            return plain;
        }
        return plain.ordinal() < previous.ordinal()
                ? climb(value, customerId, previous, hysteresis)
                : descend(value, previous, plain, hysteresis);
    }

    /** What {@code value} lacks to the boundary of the tier above {@code tier}; null in the top tier. */
    public @Nullable Double toNext(double value, ValueTier tier) {
        if (tier == ValueTier.PRIME) {
            return null;
        }
        Bound bound = lower.get(ValueTier.values()[tier.ordinal() - 1]);
        return bound == null ? null : Math.max(0, bound.value() - value);
    }

    private ValueTier plainTier(double value, long customerId) {
        for (ValueTier tier : ValueTier.values()) {
            Bound bound = lower.get(tier);
            if (bound != null && bound.reachedBy(value, customerId)) {
                return tier;
            }
        }
        return ValueTier.SMALL;
    }

    private ValueTier climb(double value, long customerId, ValueTier from, double hysteresis) {
        for (ValueTier tier : ValueTier.values()) {
            Bound bound = lower.get(tier);
            if (tier == from
                    || bound != null
                            && bound.reachedBy(value, customerId)
                            && value >= bound.value() + bound.margin(hysteresis)) {
                return tier;
            }
        }
        return from;
    }

    private ValueTier descend(double value, ValueTier from, ValueTier plain, double hysteresis) {
        ValueTier tier = from;
        while (tier != plain) {
            Bound bound = lower.get(tier);
            if (bound != null && value >= bound.value() - bound.margin(hysteresis)) {
                return tier;
            }
            tier = ValueTier.values()[tier.ordinal() + 1];
        }
        return tier;
    }

    private static int countAbove(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }

    private static long nthWithValue(long[] ids, double[] values, double value, int nth) {
        int found = 0;
        for (int i = 0; i < ids.length; i++) {
            if (values[i] == value && ++found == nth) {
                return ids[i];
            }
        }
        throw new IllegalStateException("fewer than " + nth + " customers with value " + value);
    }
}
