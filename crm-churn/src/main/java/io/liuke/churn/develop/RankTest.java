package io.liuke.churn.develop;

import io.liuke.churn.model.AucInterval;
import java.time.LocalDate;

/**
 * How a ranking did among people who came after those it was learnt from.
 *
 * @param goal what they were to become
 * @param since they came after that day
 * @param n how many came
 * @param reached how many of them got there
 * @param auc chance that of two, one who got there and one who did not, it puts the right one first; with its 95 % interval
 */
public record RankTest(PotentialGoal goal, LocalDate since, int n, int reached, double auc, double low, double high) {

    static RankTest of(PotentialGoal goal, LocalDate since, int n, int reached, double auc) {
        AucInterval interval = AucInterval.of(auc, reached, n - reached);
        return new RankTest(goal, since, n, reached, auc, interval.low(), interval.high());
    }

    /** Whether chance alone does not explain it. */
    public boolean beyondChance() {
        return low > 0.5;
    }
}
