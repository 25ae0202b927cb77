package io.liuke.churn.learning;

import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.model.LogisticModel;
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
 */
public record Lesson(
        List<LocalDate> cutoffs,
        long rows,
        @Nullable LogisticModel model,
        @Nullable ToDoubleFunction<OrderFeatures> silence,
        List<Why> why) {

    /** Nothing was asked of the past. */
    public static final Lesson NONE = new Lesson(List.of(), 0, null, null, List.of());

    static Lesson refused(List<LocalDate> cutoffs, long rows, Why why) {
        return new Lesson(cutoffs, rows, null, null, List.of(why));
    }

    /** The model, if the company may use it. */
    public @Nullable LogisticModel promoted() {
        return why.isEmpty() ? model : null;
    }
}
