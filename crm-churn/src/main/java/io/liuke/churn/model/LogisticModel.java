package io.liuke.churn.model;

import java.util.List;

/**
 * A logistic regression on standardised features with a calibration on top. The log-odds of an order are a sum over
 * features, so what each contributes against the average customer is exact:
 * contribution_j = slope · β_j · (x_j − mean_j) / deviation_j, and they sum to the difference in log-odds.
 *
 * @param weights β of the standardised features; 0 for a feature that was constant
 * @param means of the features among the rows that it was trained on
 * @param deviations their standard deviations; 1 for a feature that was constant
 * @param intercept log-odds of the average customer before calibration
 * @param calibration Platt's, on the log-odds
 */
public record LogisticModel(
        List<Double> weights, List<Double> means, List<Double> deviations, double intercept, Platt calibration) {

    private static final double LEAST = 0.005;
    private static final double MOST = 0.995;

    public LogisticModel {
        weights = List.copyOf(weights);
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
    }

    public LogisticModel calibrated(Platt better) {
        return new LogisticModel(weights, means, deviations, intercept, better);
    }

    /** Chance of an order, 0.005 to 0.995. */
    public double probability(double[] features) {
        return clipped(logOdds(features));
    }

    /** The chance that belongs to log-odds, 0.005 to 0.995. */
    public static double clipped(double logOdds) {
        return bounded(1 / (1 + Math.exp(-logOdds)));
    }

    /** No probability is so sure that nothing could happen: 0.005 to 0.995. */
    public static double bounded(double probability) {
        return Math.max(LEAST, Math.min(MOST, probability));
    }

    /** Calibrated log-odds of an order. */
    public double logOdds(double[] features) {
        return calibration.of(rawLogOdds(features));
    }

    /** Log-odds before calibration. */
    double rawLogOdds(double[] features) {
        double sum = intercept;
        for (int j = 0; j < features.length; j++) {
            sum += weights.get(j) * standardised(features, j);
        }
        return sum;
    }

    /** Calibrated log-odds of a customer who is average in everything. */
    public double averageLogOdds() {
        return calibration.of(intercept);
    }

    /** What each feature adds to the calibrated log-odds of an order, against the average customer. */
    public double[] contributions(double[] features) {
        double[] result = new double[features.length];
        for (int j = 0; j < features.length; j++) {
            result[j] = calibration.slope() * weights.get(j) * standardised(features, j);
        }
        return result;
    }

    private double standardised(double[] features, int j) {
        return (features[j] - means.get(j)) / deviations.get(j);
    }
}
