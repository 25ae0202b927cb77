package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeTest {

    /** The examples of Newcombe (1998), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, .2, .05243147240236498, .333872654036906",
        "9, 10, 3, 10, .6, .17052272393450302, .8090179735354881",
        "10, 10, 0, 10, 1, .6075093504305242, 1",
        "0, 10, 0, 10, 0, -.2775327998628892, .2775327998628892"
    })
    void publishedIntervalsAreReached(
            long events1, long n1, long events2, long n2, double difference, double low, double high) {
        Newcombe interval = Newcombe.of(events1, n1, events2, n2);
        assertThat(interval.difference()).isCloseTo(difference, within(1e-12));
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    @Test
    void withNobodyOnOneSideNothingIsKnown() {
        assertThat(Newcombe.of(0, 0, 3, 10)).isEqualTo(new Newcombe(0, -1, 1));
    }
}
