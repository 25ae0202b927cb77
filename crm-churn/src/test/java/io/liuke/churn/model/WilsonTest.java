package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** The examples of Newcombe (1998). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2552885198782742, .36620957698280004",
        "15, 148, .0623863995307363, .16048724172330803",
        "0, 20, 0, .16112515805281938",
        "1, 29, .006113214292762653, .17175521879320288"
    })
    void publishedIntervalsAreReached(long events, long n, double low, double high) {
        Wilson interval = Wilson.of(events, n);
        assertThat(interval.low()).isCloseTo(low, within(1e-12));
        assertThat(interval.high()).isCloseTo(high, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "3, 3, .4385030, 1"})
    void extremesStayWithinZeroAndOne(long events, long n, double low, double high) {
        Wilson interval = Wilson.of(events, n);
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }
}
