package io.liuke.churn.learning;

import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.SeasonTrial;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.model.LogisticModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a company's past taught as of a date.
 *
 * @param cutoffs of the windows that taught, oldest first
 * @param rows customers of all windows together
 * @param model null where the past is too short or too thin; also there if {@code why} keeps it from being used
 * @param silence chance of an order from the days since the last one alone, to compare with; null where there is no model
 * @param why what keeps the company from this rung; empty when nothing does
 * @param checks how the models did on closed windows
 * @param drift of the customers since the newest window; null where there is no model
 * @param season how calibrating on the same season a year ago did; null where it was not tried
 * @param learntAt when the past was asked
 * @param remembered the card of an earlier scoring that this lesson is taken from; null where the past was asked
 */
public record Lesson(
        List<LocalDate> cutoffs,
        long rows,
        @Nullable LogisticModel model,
        @Nullable ToDoubleFunction<OrderFeatures> silence,
        List<Why> why,
        Checks checks,
        @Nullable Drift drift,
        @Nullable SeasonTrial season,
        @Nullable Instant learntAt,
        @Nullable ModelCard remembered) {

    /** Nothing was asked of the past. */
    public static final Lesson NONE = refused(List.of(), 0, List.of(), Checks.NONE);

    static Lesson refused(List<LocalDate> cutoffs, long rows, Why why, Checks checks) {
        return refused(cutoffs, rows, List.of(why), checks);
    }

    private static Lesson refused(List<LocalDate> cutoffs, long rows, List<Why> why, Checks checks) {
        return new Lesson(cutoffs, rows, null, null, why, checks, null, null, null, null);
    }

    /** What an earlier scoring learnt, which still holds. */
    static Lesson remembered(ModelCard card, LogisticCard logistic) {
        return new Lesson(
                logistic.cutoffs(),
                logistic.rows(),
                logistic.model(),
                null,
                List.of(),
                Checks.NONE,
                null,
                logistic.season(),
                logistic.learntAt(),
                card);
    }

    Lesson learntAt(Instant at) {
        return new Lesson(cutoffs, rows, model, silence, why, checks, drift, season, at, remembered);
    }

    /** The model, if the company may use it. */
    public @Nullable LogisticModel promoted() {
        return why.isEmpty() ? model : null;
    }
}
