package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyTestsTest {

    /** Upper quantiles of the normal distribution at 0.05, 0.005, 0.00005. */
    @ParameterizedTest
    @CsvSource({"0, 1.6448536", "1, 1.6448536", "10, 2.5758293", "1000, 3.8905919"})
    void theMoreIsLookedAtTheFurtherBeyondChanceItMustBe(long comparisons, double deviations) {
        assertThat(ManyTests.deviations(comparisons)).isCloseTo(deviations, within(1e-6));
    }
}
