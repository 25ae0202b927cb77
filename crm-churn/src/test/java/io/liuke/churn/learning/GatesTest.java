package io.liuke.churn.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.Quality;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the model must reach on real data, each on a window that it never saw; skipped where the data are absent. */
class GatesTest {

    private static final Logger LOG = Logger.getLogger(GatesTest.class.getName());
    private static final int HORIZON = 90;

    @Test
    void cdnowReachesItsGates() {
        List<Quality> reached = test(EventLog.cdnow(), LocalDate.of(1998, 3, 31), 3);
        assertReached(reached.get(0), 2_357, .8286, .0850, .030);
        assertReached(reached.get(1), 589, .7226, .1950, .080);
    }

    @Test
    void groceryReachesItsGates() {
        List<Quality> reached = test(EventLog.grocery(), LocalDate.of(2007, 10, 1), 4);
        assertReached(reached.get(0), 1_525, .9363, .0650, .030);
        assertReached(reached.get(1), 402, .8262, .1620, .080);
    }

    /** All customers, and those who ordered within the 180 days before the cutoff. */
    private static List<Quality> test(EventLog log, LocalDate cutoff, int windows) {
        List<LocalDate> cutoffs = LearningWindows.cutoffs(log.firstOrder(), cutoff, HORIZON);
        assertThat(cutoffs).hasSize(windows);
        LogisticLearner.Learnt learnt = new LogisticLearner(
                        cutoffs.stream().map(c -> log.window(c, HORIZON)).toList(), season(log, cutoff))
                .learn();
        LOG.info(() -> "season: " + learnt.season());
        assertThat(learnt.worse()).isFalse();
        LogisticModel model = learnt.model();
        Snapshot snapshot = log.snapshot(cutoff, HORIZON);
        LabelledWindow truth = log.window(cutoff, HORIZON);
        double[] p = truth.rows().stream().mapToDouble(model::probability).toArray();
        int[] active = IntStream.range(0, p.length)
                .filter(i -> snapshot.cases().get(i).orders().sinceLast() < 180)
                .toArray();
        boolean[] ordered = new boolean[active.length];
        IntStream.range(0, active.length).forEach(i -> ordered[i] = truth.ordered()[active[i]]);
        double[] ofActive = IntStream.of(active).mapToDouble(i -> p[i]).toArray();
        return List.of(Quality.of(p, truth.ordered()), Quality.of(ofActive, ordered));
    }

    private static @Nullable Season season(EventLog log, LocalDate cutoff) {
        List<LocalDate> seasons = LearningWindows.seasons(log.firstOrder(), cutoff, HORIZON);
        return seasons.isEmpty()
                ? null
                : new Season(HORIZON, log.window(seasons.get(0), HORIZON), log.window(seasons.get(1), HORIZON));
    }

    private static void assertReached(Quality quality, int n, double auc, double brier, double ece) {
        LOG.info(() -> "n %d, AUC %.4f, Brier %.4f, ECE %.4f"
                .formatted(quality.n(), quality.auc(), quality.brier(), quality.ece()));
        assertThat(quality.n()).isEqualTo(n);
        assertThat(quality.auc()).isGreaterThanOrEqualTo(auc);
        assertThat(quality.brier()).isLessThanOrEqualTo(brier);
        assertThat(quality.ece()).isLessThanOrEqualTo(ece);
    }
}
