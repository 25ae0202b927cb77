package io.liuke.churn.learning;

import io.liuke.churn.SeasonTrial;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.Platt;
import io.liuke.churn.model.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns the logistic regression from closed windows. Each window but the oldest is first predicted by what the older ones
 * teach; on these honest predictions the {@link Calibration} is fitted, and the newest of them says whether the model is any
 * better than the purchase model alone. Then all windows teach the model that is used, but for one on which it is calibrated.
 */
final class LogisticLearner {

    private final List<LabelledWindow> windows;
    private final @Nullable Season season;

    /**
     * @param windows at least two, oldest first
     * @param season null where the past does not reach back far enough
     */
    LogisticLearner(List<LabelledWindow> windows, @Nullable Season season) {
        this.windows = windows;
        this.season = season;
    }

    /**
     * @param model calibrated
     * @param worse whether on the newest window it lost to the purchase model by more than chance explains
     * @param check of each window but the oldest, by what the older ones teach
     * @param season how calibrating on the same season a year ago did; null where it was not tried
     */
    record Learnt(
            LogisticModel model,
            boolean worse,
            Quality check,
            @Nullable SeasonTrial season) {}

    Learnt learn() {
        List<double[]> predicted = new ArrayList<>();
        for (int i = 1; i < windows.size(); i++) {
            LogisticModel older = Calibration.fit(windows.subList(0, i));
            predicted.add(
                    windows.get(i).rows().stream().mapToDouble(older::logOdds).toArray());
        }
        Calibration.Chosen calibration = new Calibration(windows, predicted).choose(season);
        return new Learnt(
                Calibration.fit(calibration.windows()).calibrated(calibration.platt()),
                worse(predicted.get(predicted.size() - 1), windows.get(windows.size() - 1)),
                check(predicted, calibration.platt()),
                calibration.trial());
    }

    private Quality check(List<double[]> predicted, Platt calibration) {
        double[] chances = predicted.stream()
                .flatMapToDouble(Arrays::stream)
                .map(logOdds -> LogisticModel.clipped(calibration.of(logOdds)))
                .toArray();
        return Quality.of(chances, LabelledWindow.ordered(windows.subList(1, windows.size())));
    }

    /** By the log loss against P1, customer by customer. */
    private static boolean worse(double[] logOdds, LabelledWindow window) {
        Losses losses = new Losses();
        for (int i = 0; i < logOdds.length; i++) {
            losses.add(LogisticModel.clipped(logOdds[i]), window.buys()[i], window.ordered()[i]);
        }
        return losses.firstIsWorse();
    }
}
