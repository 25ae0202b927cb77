package io.liuke.churn.learning;

import io.liuke.churn.model.Quality;
import org.jspecify.annotations.Nullable;

/**
 * How the models did on the company's closed windows, each asked only what it could have said on the day.
 *
 * @param purchaseModel fitted to what there was at each cutoff; null without a closed window in which it could be fitted
 * @param taught each window predicted by what the older ones taught, then calibrated; null without a model
 */
public record Checks(
        @Nullable Quality purchaseModel, @Nullable Quality taught) {

    static final Checks NONE = new Checks(null, null);
}
