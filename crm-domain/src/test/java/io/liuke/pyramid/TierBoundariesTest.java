package io.liuke.pyramid;

import static io.liuke.pyramid.ValueTier.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TierBoundariesTest {

    private static final double HYSTERESIS = 0.05;

    @Test
    void aHundredCustomersFallIntoOneNineteenThirtyFifty() {
        long[] ids = LongStream.rangeClosed(1, 100).toArray();
        double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
        TierBoundaries boundaries = TierBoundaries.of(ids, values, TierRule.DEFAULT);

        assertThat(count(boundaries, ids, values)).containsExactly(1, 19, 30, 50);
    }

    @Test
    void equalValuesAreRankedByIdSoThatTheSharesHold() {
        long[] ids = LongStream.rangeClosed(1, 100).toArray();
        double[] values = new double[100];
        TierBoundaries boundaries = TierBoundaries.of(ids, values, TierRule.DEFAULT);

        assertThat(count(boundaries, ids, values)).containsExactly(1, 19, 30, 50);
        assertThat(boundaries.tierOf(0, 1, null, HYSTERESIS)).isEqualTo(PRIME);
        assertThat(boundaries.tierOf(0, 100, null, HYSTERESIS)).isEqualTo(SMALL);
    }

    @Test
    void theOnlyCustomerIsPrime() {
        TierBoundaries boundaries = TierBoundaries.of(new long[] {7}, new double[] {5}, TierRule.DEFAULT);

        assertThat(boundaries.tierOf(5, 7, null, HYSTERESIS)).isEqualTo(PRIME);
    }

    @Test
    void nobodyNearABoundaryMovesAndWhoIsBeyondTheMarginDoes() {
        TierBoundaries boundaries = hundred();

        assertThat(boundaries.tierOf(83, 0, ORDINARY, HYSTERESIS)).isEqualTo(ORDINARY);
        assertThat(boundaries.tierOf(86, 0, ORDINARY, HYSTERESIS)).isEqualTo(MAJOR);
        assertThat(boundaries.tierOf(78, 0, MAJOR, HYSTERESIS)).isEqualTo(MAJOR);
        assertThat(boundaries.tierOf(76, 0, MAJOR, HYSTERESIS)).isEqualTo(ORDINARY);
    }

    @Test
    void whoFallsFarFallsThroughTiers() {
        assertThat(hundred().tierOf(1, 0, PRIME, HYSTERESIS)).isEqualTo(SMALL);
        assertThat(hundred().tierOf(1000, 0, SMALL, HYSTERESIS)).isEqualTo(PRIME);
    }

    @Test
    void theDistanceToTheNextTierIsItsBoundaryLessTheValue() {
        assertThat(hundred().toNext(60, ORDINARY)).isEqualTo(21);
        assertThat(hundred().toNext(100, PRIME)).isNull();
        assertThat(hundred().toNext(83, ORDINARY)).isZero();
    }

    /** Values 1 to 100: boundaries at 100, 81 and 51. */
    private static TierBoundaries hundred() {
        return TierBoundaries.of(
                LongStream.rangeClosed(1, 100).toArray(),
                IntStream.rangeClosed(1, 100).asDoubleStream().toArray(),
                TierRule.DEFAULT);
    }

    private static int[] count(TierBoundaries boundaries, long[] ids, double[] values) {
        int[] counts = new int[ValueTier.values().length];
        IntStream.range(0, ids.length)
                .mapToObj(i -> boundaries.tierOf(values[i], ids[i], null, HYSTERESIS))
                .forEach(tier -> counts[tier.ordinal()]++);
        return Arrays.copyOf(counts, counts.length);
    }
}
