package io.liuke.churn.learning;

import io.liuke.churn.SeasonTrial;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.LogisticRegression;
import io.liuke.churn.model.Platt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calibrates on windows that the model has not seen: on all but the oldest, each predicted by what the older ones teach;
 * or on the same season a year ago, where that proves better on the newest window.
 */
final class Calibration {

    private final List<LabelledWindow> windows;
    private final List<double[]> predicted;

    /**
     * @param windows at least two, oldest first
     * @param predicted log-odds of each window but the oldest by what the older ones teach
     */
    Calibration(List<LabelledWindow> windows, List<double[]> predicted) {
        this.windows = windows;
        this.predicted = predicted;
    }

    /**
     * @param windows that teach the model which is calibrated so
     * @param trial null where the season was not tried
     */
    record Chosen(
            List<LabelledWindow> windows,
            Platt platt,
            @Nullable SeasonTrial trial) {}

    Chosen choose(@Nullable Season season) {
        Platt usual = upTo(predicted.size());
        Chosen asUsual = new Chosen(windows, usual, null);
        if (season == null) {
            return asUsual;
        }
        int older = windows.size() - 1;
        Platt then = of(season.beforeThat(), season.apartFrom(season.beforeThat(), windows.subList(0, older)));
        List<LabelledWindow> apart = season.apartFrom(season.ago(), windows);
        Platt now = of(season.ago(), apart);
        if (then == Platt.NONE || now == Platt.NONE) {
            return asUsual;
        }
        Losses losses = losses(upTo(older - 1), then);
        SeasonTrial trial =
                new SeasonTrial(season.ago().cutoff(), losses.first(), losses.second(), losses.firstIsWorse());
        return trial.taken() ? new Chosen(apart, now, trial) : new Chosen(windows, usual, trial);
    }

    /** By the first so many of the predicted windows. */
    private Platt upTo(int count) {
        double[] logOdds = predicted.subList(0, count).stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return Platt.fit(logOdds, LabelledWindow.ordered(windows.subList(1, count + 1)));
    }

    /** By a window a year ago, predicted by what others teach. */
    private static Platt of(LabelledWindow year, List<LabelledWindow> others) {
        if (others.isEmpty()) {
            return Platt.NONE;
        }
        LogisticModel model = fit(others);
        return Platt.fit(year.rows().stream().mapToDouble(model::logOdds).toArray(), year.ordered());
    }

    private Losses losses(Platt usual, Platt season) {
        LabelledWindow newest = windows.get(windows.size() - 1);
        double[] logOdds = predicted.get(predicted.size() - 1);
        Losses losses = new Losses();
        for (int i = 0; i < logOdds.length; i++) {
            losses.add(
                    LogisticModel.clipped(usual.of(logOdds[i])),
                    LogisticModel.clipped(season.of(logOdds[i])),
                    newest.ordered()[i]);
        }
        return losses;
    }

    static LogisticModel fit(List<LabelledWindow> windows) {
        List<double[]> rows = new ArrayList<>();
        windows.forEach(window -> rows.addAll(window.rows()));
        return LogisticRegression.fit(rows, LabelledWindow.ordered(windows));
    }
}
