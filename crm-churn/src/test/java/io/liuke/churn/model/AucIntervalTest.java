package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AucIntervalTest {

    /** The example of Hanley &amp; McNeil (1982): 0.893 among 51 and 58 has a standard error of 0.032. */
    @Test
    void thePublishedStandardErrorIsReached() {
        AucInterval interval = AucInterval.of(.893, 51, 58);
        double half = (logit(interval.high()) - logit(interval.low())) / 2;
        assertThat(half / 1.959963984540054 * .893 * .107).isCloseTo(.032, within(.0006));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 5", "1, 5, 5", "1, 1, 1", "0.5, 1, 1", "1, 3, 100000"})
    void extremesStayWithinZeroAndOneAndAreNoNumbersWithoutError(double auc, long yes, long no) {
        AucInterval interval = AucInterval.of(auc, yes, no);
        assertThat(interval.low()).isBetween(0.0, interval.high());
        assertThat(interval.high()).isBetween(interval.low(), 1.0);
        assertThat(interval.high() - interval.low()).isPositive();
    }

    @Test
    void withNobodyNothingIsKnown() {
        assertThat(AucInterval.of(.5, 0, 10)).isEqualTo(new AucInterval(0, 1));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
