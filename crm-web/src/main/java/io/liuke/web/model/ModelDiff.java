package io.liuke.web.model;

import io.liuke.churn.KeptModel;
import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two models side by side.
 *
 * @param weights of the logistic regressions, the greatest difference first; empty where one of them is none
 */
public record ModelDiff(KeptModel then, KeptModel now, List<WeightPair> weights) {

    /** What one standard deviation of a feature adds to the log-odds of leaving, by each model. */
    public record WeightPair(String feature, String group, double then, double now) {

        double difference() {
            return Math.abs(now - then);
        }
    }

    static ModelDiff between(KeptModel then, KeptModel now) {
        List<WeightPair> pairs = new ArrayList<>();
        Map<String, LogisticCard.Weight> before = weights(then.card());
        weights(now.card()).forEach((feature, weight) -> {
            LogisticCard.Weight old = before.get(feature);
            if (old != null) {
                pairs.add(new WeightPair(
                        feature, weight.group(), leaving(old, then.card()), leaving(weight, now.card())));
            }
        });
        pairs.sort(Comparator.comparingDouble(WeightPair::difference).reversed());
        return new ModelDiff(then, now, pairs);
    }

    public boolean same() {
        return then.id().equals(now.id());
    }

    private static Map<String, LogisticCard.Weight> weights(ModelCard card) {
        Map<String, LogisticCard.Weight> weights = new LinkedHashMap<>();
        LogisticCard logistic = card.logistic();
        if (logistic != null) {
            logistic.weights().forEach(weight -> weights.put(weight.feature(), weight));
        }
        return weights;
    }

    private static double leaving(LogisticCard.Weight weight, ModelCard card) {
        LogisticCard logistic = card.logistic();
        return logistic == null ? 0 : -weight.weight() * logistic.slope();
    }
}
