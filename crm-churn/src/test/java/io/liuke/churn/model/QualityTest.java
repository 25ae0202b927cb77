package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QualityTest {

    @Test
    void figuresOfASmallCaseAreThoseByHand() {
        Quality quality = Quality.of(new double[] {.9, .8, .3, .1}, new boolean[] {true, false, true, false});
        assertThat(quality.auc()).isCloseTo(.75, within(1e-12));
        assertThat(quality.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
        assertThat(quality.brier()).isCloseTo((.01 + .64 + .49 + .01) / 4, within(1e-12));
        assertThat(quality.ece()).isCloseTo((.1 + .8 + .7 + .1) / 4, within(1e-12));
        assertThat(quality.base()).isEqualTo(.5);
        assertThat(quality.topDecileLift()).isEqualTo(2);
    }

    @Test
    void tiesCountHalf() {
        assertThat(Quality.of(new double[] {.5, .5, .5}, new boolean[] {true, false, false})
                        .auc())
                .isEqualTo(.5);
    }

    @Test
    void binsHoldEquallyMany() {
        double[] p = new double[23];
        for (int i = 0; i < p.length; i++) {
            p[i] = (i + 1) / 25.0;
        }
        Quality quality = Quality.of(p, new boolean[23]);
        assertThat(quality.bins()).extracting(Quality.Bin::customers).containsExactly(3, 3, 3, 2, 2, 2, 2, 2, 2, 2);
        assertThat(quality.bins().get(0).predicted()).isCloseTo(.08, within(1e-12));
    }

    @Test
    void oneOutcomeOnlyOrNobodyGivesNumbersAndNoNaN() {
        assertThat(Quality.of(new double[] {.2, .4}, new boolean[2]).auc()).isEqualTo(.5);
        assertThat(Quality.of(new double[] {.2, .4}, new boolean[2]).topDecileLift())
                .isEqualTo(1);
        assertThat(Quality.of(new double[0], new boolean[0]).brier()).isZero();
    }

    @Test
    void plattBringsTooBoldLogOddsBackToWhatCame() {
        Random random = new Random(3);
        double[] logOdds = new double[5_000];
        boolean[] ordered = new boolean[logOdds.length];
        for (int i = 0; i < logOdds.length; i++) {
            double truth = random.nextGaussian() - 1;
            ordered[i] = random.nextDouble() < 1 / (1 + Math.exp(-truth));
            logOdds[i] = 2 * truth + 1;
        }
        Platt platt = Platt.fit(logOdds, ordered);
        assertThat(platt.slope()).isCloseTo(.5, within(.05));
        assertThat(platt.offset()).isCloseTo(-.5, within(.1));
        assertThat(Platt.fit(new double[] {1, 2}, new boolean[] {true, false})).isEqualTo(Platt.NONE);
    }
}
