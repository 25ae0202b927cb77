package io.liuke.churn;

import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.Platt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logistic regression on a card: log-odds of an order = slope · (intercept + Σ weight · (feature − mean) / deviation) +
 * offset.
 *
 * @param cutoffs of the windows that taught it, oldest first
 * @param rows customers of all windows together
 * @param intercept log-odds of a customer who is average in everything
 * @param slope of the calibration
 * @param offset of the calibration
 * @param learntAt when it was learnt; unknown on older cards
 * @param learntFrom date of the learning, after which nothing played any part; unknown on older cards
 * @param scoreDrift population stability index of the probabilities since the newest window; unknown on older cards
 * @param season how calibrating on the same season a year ago did; null where it was not tried
 */
public record LogisticCard(
        List<LocalDate> cutoffs,
        long rows,
        double intercept,
        double slope,
        double offset,
        List<Weight> weights,
        @Nullable Instant learntAt,
        @Nullable LocalDate learntFrom,
        @Nullable Double scoreDrift,
        @Nullable SeasonTrial season) {

    /**
     * @param feature name of a {@link io.liuke.churn.feature.RiskFeature}
     * @param weight of the standardised feature; 0 where it was the same for all
     * @param drift population stability index of the feature since the newest window; unknown on older cards
     */
    public record Weight(
            String feature,
            String group,
            double weight,
            double mean,
            double deviation,
            @Nullable Double drift) {}

    public LogisticModel model() {
        return new LogisticModel(
                weights.stream().map(Weight::weight).toList(),
                weights.stream().map(Weight::mean).toList(),
                weights.stream().map(Weight::deviation).toList(),
                intercept,
                new Platt(slope, offset));
    }
}
