package io.liuke.churn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private final List<double[]> rows = new ArrayList<>();
    private final boolean[] ordered = new boolean[4_000];

    /** Log-odds are 1 · x0 − 2 · x1 − 0.5; x2 says nothing and x3 is the same for all. */
    private LogisticModel learnt() {
        Random random = new Random(7);
        for (int i = 0; i < ordered.length; i++) {
            double[] row = {random.nextGaussian(), 10 + 3 * random.nextGaussian(), random.nextDouble(), 4};
            double logOdds = row[0] - 2 * (row[1] - 10) / 3 - 0.5;
            rows.add(row);
            ordered[i] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
        }
        return LogisticRegression.fit(rows, ordered);
    }

    @Test
    void weightsOfTheSimulationAreFound() {
        LogisticModel model = learnt();
        assertThat(model.weights().get(0)).isCloseTo(1, within(.15));
        assertThat(model.weights().get(1)).isCloseTo(-2, within(.2));
        assertThat(model.weights().get(2)).isCloseTo(0, within(.12));
        assertThat(model.weights().get(3)).as("constant").isZero();
        assertThat(model.means().get(1)).isCloseTo(10, within(.2));
    }

    @Test
    void solutionIsTheExactMinimumOfTheLossWithTheInterceptFree() {
        LogisticModel model = learnt();
        double residuals = 0;
        double[] gradient = new double[4];
        for (int i = 0; i < ordered.length; i++) {
            double miss = 1 / (1 + Math.exp(-model.rawLogOdds(rows.get(i)))) - (ordered[i] ? 1 : 0);
            residuals += miss;
            for (int j = 0; j < 4; j++) {
                gradient[j] += miss
                        * (rows.get(i)[j] - model.means().get(j))
                        / model.deviations().get(j);
            }
        }
        assertThat(residuals).isCloseTo(0, within(1e-3));
        for (int j = 0; j < 4; j++) {
            assertThat(gradient[j] + model.weights().get(j)).isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void contributionsSumToTheDifferenceInLogOddsAlsoAfterCalibration() {
        LogisticModel model = learnt().calibrated(new Platt(0.83, -0.2));
        for (double[] row : rows.subList(0, 500)) {
            double sum = Arrays.stream(model.contributions(row)).sum();
            assertThat(model.averageLogOdds() + sum).isCloseTo(model.logOdds(row), within(1e-9));
        }
    }

    @Test
    void sameRowsGiveTheSameModelAndTheOrderOfOutcomesDoesNotTurnItRound() {
        LogisticModel model = learnt();
        assertThat(LogisticRegression.fit(rows, ordered)).isEqualTo(model);
        boolean[] opposite = new boolean[ordered.length];
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = !ordered[i];
        }
        LogisticModel turned = LogisticRegression.fit(rows, opposite);
        assertThat(turned.weights().get(0)).isCloseTo(-model.weights().get(0), within(1e-4));
        assertThat(turned.intercept()).isCloseTo(-model.intercept(), within(1e-4));
    }

    @Test
    void windowWithoutChurnGivesAHighProbabilityToAllAndNoNaN() {
        learnt();
        boolean[] all = new boolean[rows.size()];
        Arrays.fill(all, true);
        LogisticModel model = LogisticRegression.fit(rows, all);
        assertThat(model.probability(rows.get(0))).isEqualTo(.995);
        // a contribution may be minus nothing
        assertThat(Arrays.stream(model.contributions(rows.get(0))).map(Math::abs))
                .containsOnly(0.0);
    }

    @Test
    void probabilitiesStayWithinTheirBounds() {
        LogisticModel model = learnt();
        assertThat(model.probability(new double[] {1e6, -1e6, 0, 4})).isEqualTo(.995);
        assertThat(model.probability(new double[] {-1e6, 1e6, 0, 4})).isEqualTo(.005);
    }
}
