package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

    /** Acute myelogenous leukaemia, maintained group (Miller 1997): the textbook example. */
    private static SurvivalCurve textbook() {
        long[] events = new long[162];
        long[] censored = new long[162];
        int[] times = {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161};
        int[] status = {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0};
        for (int i = 0; i < times.length; i++) {
            (status[i] == 1 ? events : censored)[times[i]]++;
        }
        return SurvivalCurve.of(events, censored);
    }

    @Test
    void textbookExampleIsReached() {
        SurvivalCurve curve = textbook();
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::day).containsExactly(9, 13, 18, 23, 31, 34, 48);
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::atRisk).containsExactly(11L, 10L, 8L, 7L, 5L, 4L, 2L);
        double[] expected = {.909091, .818182, .715909, .613636, .490909, .368182, .184091};
        for (int i = 0; i < expected.length; i++) {
            assertThat(curve.steps().get(i).survival()).isCloseTo(expected[i], within(1e-6));
        }
        SurvivalCurve.Step first = curve.steps().get(0);
        assertThat(first.low()).isCloseTo(.508, within(.001));
        assertThat(first.high()).isCloseTo(.987, within(.001));
    }

    @Test
    void chanceOfTheEventCountsFromTheDayReached() {
        SurvivalCurve curve = textbook();
        assertThat(curve.at(8)).isEqualTo(1);
        assertThat(curve.chanceWithin(13, 10)).isCloseTo(1 - .613636 / .818182, within(1e-5));
        assertThat(curve.chanceWithin(200, 90)).isZero();
    }

    @Test
    void nobodyAndEverybodyGiveNumbers() {
        assertThat(SurvivalCurve.of(new long[0], new long[0]).at(30)).isEqualTo(1);
        SurvivalCurve all = SurvivalCurve.of(new long[] {0, 3}, new long[0]);
        assertThat(all.at(1)).isZero();
        assertThat(all.chanceWithin(1, 10)).isZero();
        assertThat(all.steps().get(0).low()).isZero();
    }
}
