package io.liuke.churn.learning;

import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.LogisticRegression;
import io.liuke.churn.model.Quality;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a lesson of closed windows, or says what they lack. */
final class Teaching {

    private static final long ROWS = 1_000;
    /** Of those who ordered, and of those who did not. */
    private static final long OF_EACH = 50;

    private final List<LocalDate> cutoffs;
    private final List<LabelledWindow> windows;
    private final List<OrderFeatures> orders;

    /** @param orders of all customers of all windows, in the order of those */
    Teaching(List<LocalDate> cutoffs, List<LabelledWindow> windows, List<OrderFeatures> orders) {
        this.cutoffs = cutoffs;
        this.windows = windows;
        this.orders = orders;
    }

    /**
     * @param season to try the calibration on; null where the past does not reach back so far
     * @param today the features of the same customers now, asked for only where there is a model to hold them against
     */
    Lesson lesson(@Nullable Season season, Supplier<List<double[]>> today) {
        long rows = windows.stream().mapToLong(LabelledWindow::size).sum();
        if (rows < ROWS) {
            return Lesson.refused(cutoffs, rows, new Why("FEW_ROWS", rows, ROWS), checks(windows, null));
        }
        boolean[] ordered = LabelledWindow.ordered(windows);
        long buyers = LabelledWindow.count(ordered);
        if (Math.min(buyers, rows - buyers) < OF_EACH) {
            String code = buyers < OF_EACH ? "FEW_ORDERED" : "FEW_STAYED_AWAY";
            Why why = new Why(code, Math.min(buyers, rows - buyers), OF_EACH);
            return Lesson.refused(cutoffs, rows, why, checks(windows, null));
        }
        LogisticLearner.Learnt learnt = new LogisticLearner(windows, season).learn();
        LogisticModel silence =
                LogisticRegression.fit(orders.stream().map(Teaching::silence).toList(), ordered);
        List<Why> why = learnt.worse() ? List.of(new Why("NOT_BETTER", null, null)) : List.of();
        return new Lesson(
                cutoffs,
                rows,
                learnt.model(),
                o -> silence.probability(silence(o)),
                why,
                checks(windows, learnt.check()),
                Drift.between(windows.get(windows.size() - 1).rows(), today.get(), learnt.model()),
                learnt.season(),
                null,
                null);
    }

    static Checks checks(List<LabelledWindow> windows, @Nullable Quality taught) {
        List<LabelledWindow> fitted =
                windows.stream().filter(LabelledWindow::fitted).toList();
        if (fitted.isEmpty()) {
            return new Checks(null, taught);
        }
        double[] chances = fitted.stream()
                .flatMapToDouble(window -> Arrays.stream(window.buys()))
                .map(LogisticModel::bounded)
                .toArray();
        return new Checks(Quality.of(chances, LabelledWindow.ordered(fitted)), taught);
    }

    private static double[] silence(OrderFeatures orders) {
        return new double[] {Math.log1p(orders.sinceLast())};
    }
}
