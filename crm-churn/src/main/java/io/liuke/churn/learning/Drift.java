package io.liuke.churn.learning;

import io.liuke.churn.feature.RiskFeature;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.StabilityIndex;
import java.util.List;

/**
 * How far the customers of today are from those whom the newest window taught from, by the population stability index.
 *
 * @param score of the probabilities
 * @param features in the order of {@link RiskFeature}
 */
public record Drift(double score, double[] features) {

    static Drift between(List<double[]> then, List<double[]> now, LogisticModel model) {
        double[] features = new double[RiskFeature.values().length];
        for (int j = 0; j < features.length; j++) {
            int feature = j;
            features[j] = StabilityIndex.of(
                    then.stream().mapToDouble(row -> row[feature]).toArray(),
                    now.stream().mapToDouble(row -> row[feature]).toArray());
        }
        return new Drift(
                StabilityIndex.of(
                        then.stream().mapToDouble(model::probability).toArray(),
                        now.stream().mapToDouble(model::probability).toArray()),
                features);
    }
}
