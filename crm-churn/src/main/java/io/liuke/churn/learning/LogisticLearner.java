package io.liuke.churn.learning;

import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.LogisticRegression;
import io.liuke.churn.model.Platt;
import io.liuke.churn.model.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns the logistic regression from closed windows. Each window but the oldest is first predicted by what the older ones
 * teach; on these honest predictions the calibration is fitted, and the newest of them says whether the model is any better
 * than the purchase model alone. Then all windows teach the model that is used.
 */
final class LogisticLearner {

    /** Standard errors of the difference. */
    private static final double BEYOND_CHANCE = 2;

    private final List<LabelledWindow> windows;

    /** @param windows at least two, oldest first */
    LogisticLearner(List<LabelledWindow> windows) {
        this.windows = windows;
    }

    /**
     * @param model calibrated
     * @param worse whether on the newest window it lost to the purchase model by more than chance explains
     * @param check of each window but the oldest, by what the older ones teach
     */
    record Learnt(LogisticModel model, boolean worse, Quality check) {}

    Learnt learn() {
        List<double[]> predicted = new ArrayList<>();
        for (int i = 1; i < windows.size(); i++) {
            LogisticModel older = fit(windows.subList(0, i));
            predicted.add(
                    windows.get(i).rows().stream().mapToDouble(older::logOdds).toArray());
        }
        Platt calibration = calibration(predicted);
        return new Learnt(
                fit(windows).calibrated(calibration),
                worse(predicted.get(predicted.size() - 1), windows.get(windows.size() - 1)),
                check(predicted, calibration));
    }

    private Quality check(List<double[]> predicted, Platt calibration) {
        double[] chances = predicted.stream()
                .flatMapToDouble(Arrays::stream)
                .map(logOdds -> LogisticModel.clipped(calibration.of(logOdds)))
                .toArray();
        return Quality.of(chances, LabelledWindow.ordered(windows.subList(1, windows.size())));
    }

    private static LogisticModel fit(List<LabelledWindow> windows) {
        List<double[]> rows = new ArrayList<>();
        windows.forEach(window -> rows.addAll(window.rows()));
        return LogisticRegression.fit(rows, LabelledWindow.ordered(windows));
    }

    private Platt calibration(List<double[]> predicted) {
        double[] logOdds = predicted.stream().flatMapToDouble(Arrays::stream).toArray();
        return Platt.fit(logOdds, LabelledWindow.ordered(windows.subList(1, windows.size())));
    }

    /** By the mean difference in log loss against P1, customer by customer. */
    private static boolean worse(double[] logOdds, LabelledWindow window) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < logOdds.length; i++) {
            boolean ordered = window.ordered()[i];
            double difference = loss(LogisticModel.clipped(logOdds[i]), ordered) - loss(window.buys()[i], ordered);
            sum += difference;
            squares += difference * difference;
        }
        double mean = sum / logOdds.length;
        double error = Math.sqrt(Math.max(0, squares / logOdds.length - mean * mean) / logOdds.length);
        return mean > BEYOND_CHANCE * error && mean > 0;
    }

    private static double loss(double p, boolean ordered) {
        double inside = Math.max(0.005, Math.min(0.995, p));
        return -Math.log(ordered ? inside : 1 - inside);
    }
}
