package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StabilityIndexTest {

    @Test
    void publishedExampleIsReached() {
        double psi = StabilityIndex.ofShares(new double[] {.1, .2, .4, .2, .1}, new double[] {.05, .15, .35, .25, .2});
        assertThat(psi).isCloseTo(0.13618992790351747, within(1e-12));
    }

    @Test
    void sameValuesHaveNotMoved() {
        double[] values = IntStream.range(0, 1_000).mapToDouble(i -> i * 0.37).toArray();
        assertThat(StabilityIndex.of(values, values)).isZero();
    }

    @Test
    void shiftOfATenthOfTheCustomersIsSeen() {
        double[] then = IntStream.range(0, 1_000).mapToDouble(i -> i).toArray();
        double[] now =
                IntStream.range(0, 1_000).mapToDouble(i -> i < 300 ? 950 : i).toArray();
        assertThat(StabilityIndex.of(then, now)).isGreaterThan(0.25);
    }

    /** Most customers have sent nothing back: nine of ten tenths end at the same value. */
    @Test
    void manyEqualValuesAreOneClass() {
        double[] then =
                IntStream.range(0, 1_000).mapToDouble(i -> i < 950 ? 0 : 1).toArray();
        double[] now =
                IntStream.range(0, 1_000).mapToDouble(i -> i < 900 ? 0 : 1).toArray();
        assertThat(StabilityIndex.of(then, now)).isBetween(0.0, 0.1);
        assertThat(StabilityIndex.of(then, new double[0])).isZero();
        assertThat(StabilityIndex.of(new double[0], now)).isZero();
    }

    @Test
    void constantFeatureThatStaysConstantHasNotMoved() {
        assertThat(StabilityIndex.of(new double[100], new double[50])).isZero();
    }
}
