package io.liuke.churn.backtest;

import io.liuke.churn.BacktestReport.Shown;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.learning.Learning;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.Quality;
import io.liuke.shared.BusinessTime;
import java.util.Arrays;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came after a cutoff. Nothing else of a back-test looks at anything from after it. */
@Component
class Outcomes {

    private final Learning learning;
    private final ShownScoresReadModel shownScores;
    private final BusinessTime time;

    Outcomes(Learning learning, ShownScoresReadModel shownScores, BusinessTime time) {
        this.learning = learning;
        this.shownScores = shownScores;
        this.time = time;
    }

    /** Who of these customers ordered within the horizon. */
    boolean[] ordered(BacktestRun run, long[] customers) {
        LongPredicate orders = learning.ordered(run.cutoff(), run.horizonDays(), time.today());
        boolean[] ordered = new boolean[customers.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = orders.test(customers[i]);
        }
        return ordered;
    }

    /** How the scores did that stood on the pages on the day of the cutoff; null where there were none. */
    @Nullable Shown ofShownScores(BacktestRun run, long[] customers, boolean[] ordered) {
        Map<Long, Double> chances = shownScores.chancesOn(run.cutoff());
        double[] said = new double[customers.length];
        boolean[] came = new boolean[customers.length];
        int known = 0;
        for (int i = 0; i < customers.length; i++) {
            Double chance = chances.get(customers[i]);
            if (chance != null) {
                said[known] = LogisticModel.bounded(chance);
                came[known++] = ordered[i];
            }
        }
        return known == 0 ? null : Shown.of(Quality.of(Arrays.copyOf(said, known), Arrays.copyOf(came, known)));
    }

    /** The outcomes of some. */
    static boolean[] of(int[] some, boolean[] ordered) {
        boolean[] theirs = new boolean[some.length];
        IntStream.range(0, some.length).forEach(i -> theirs[i] = ordered[some[i]]);
        return theirs;
    }
}
