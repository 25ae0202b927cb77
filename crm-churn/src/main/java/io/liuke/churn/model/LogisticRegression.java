package io.liuke.churn.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * L2-regularised logistic regression on standardised features, solved by LIBLINEAR's trust-region Newton method (Lin, Weng
 * &amp; Keerthi 2008, JMLR 9): minimises ½ Σ β² + C Σ loss, the intercept left free.
 */
public final class LogisticRegression {

    /** The usual default; among thousands of rows it hardly matters, among hundreds it keeps weights modest. */
    private static final double C = 1;

    private static final double PRECISION = 1e-8;
    private static final int MAX_STEPS = 1_000;

    private LogisticRegression() {}

    /**
     * Never returns NaN: with rows of one outcome only, it says that outcome's smoothed share for everybody.
     *
     * @param rows features, each row of the same length, all finite
     * @param ordered what came, row by row
     */
    public static LogisticModel fit(List<double[]> rows, boolean[] ordered) {
        int width = rows.isEmpty() ? 0 : rows.get(0).length;
        double[] means = means(rows, width);
        double[] deviations = deviations(rows, means);
        int yes = count(ordered);
        if (yes == 0 || yes == ordered.length) {
            double logOdds = Math.log((yes + 0.5) / (ordered.length - yes + 0.5));
            return model(new double[width], logOdds, means, deviations);
        }
        Model solved = solve(rows, ordered, means, deviations);
        double[] w = solved.getFeatureWeights();
        double sign = solved.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = new double[width];
        for (int j = 0; j < width; j++) {
            weights[j] = deviations[j] == 0 ? 0 : sign * w[j];
        }
        return model(weights, sign * w[width], means, deviations);
    }

    private static Model solve(List<double[]> rows, boolean[] ordered, double[] means, double[] deviations) {
        int width = means.length;
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = width + 1;
        problem.bias = 1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            problem.x[i] = standardised(rows.get(i), means, deviations);
            problem.y[i] = ordered[i] ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, C, MAX_STEPS, PRECISION);
        parameter.setRegularizeBias(false);
        Linear.disableDebugOutput();
        return Linear.train(problem, parameter);
    }

    private static Feature[] standardised(double[] row, double[] means, double[] deviations) {
        List<Feature> nodes = new ArrayList<>(row.length + 1);
        for (int j = 0; j < row.length; j++) {
            if (deviations[j] > 0) {
                nodes.add(new FeatureNode(j + 1, (row[j] - means[j]) / deviations[j]));
            }
        }
        nodes.add(new FeatureNode(row.length + 1, 1));
        return nodes.toArray(Feature[]::new);
    }

    private static LogisticModel model(double[] weights, double intercept, double[] means, double[] deviations) {
        double[] divisors = Arrays.stream(deviations).map(d -> d > 0 ? d : 1).toArray();
        return new LogisticModel(list(weights), list(means), list(divisors), intercept, Platt.NONE);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static int count(boolean[] ordered) {
        int count = 0;
        for (boolean y : ordered) {
            count += y ? 1 : 0;
        }
        return count;
    }

    private static double[] means(List<double[]> rows, int width) {
        double[] sums = new double[width];
        for (double[] row : rows) {
            for (int j = 0; j < width; j++) {
                sums[j] += row[j];
            }
        }
        return Arrays.stream(sums).map(sum -> sum / rows.size()).toArray();
    }

    /** 0 where a feature is the same for all, but for rounding. */
    private static double[] deviations(List<double[]> rows, double[] means) {
        double[] squares = new double[means.length];
        for (double[] row : rows) {
            for (int j = 0; j < means.length; j++) {
                squares[j] += (row[j] - means[j]) * (row[j] - means[j]);
            }
        }
        double[] result = new double[means.length];
        for (int j = 0; j < means.length; j++) {
            double deviation = Math.sqrt(squares[j] / rows.size());
            result[j] = deviation > 1e-9 * (1 + Math.abs(means[j])) ? deviation : 0;
        }
        return result;
    }
}
