package io.liuke.churn.model;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Gamma;

/** Collects what customers spend an order, and fits the Gamma-Gamma model to it; see {@link GammaGamma}. */
public final class GammaGammaFitter {

    private static final int ENOUGH = 30;
    private static final double TOLERANCE = 1e-13;
    /** As for the purchase models: moves no estimate that the data can tell, and keeps those finite that they cannot. */
    private static final double RIDGE = 1e-4;

    private static final double RUN_OFF = 8;
    private static final double[] START = {Math.log(4), Math.log(3), 0};

    private double[] counts = new double[64];
    private double[] means = new double[64];
    private int size;

    /**
     * One customer; those without an order or without a positive mean say nothing and are left out.
     *
     * @param orders from which {@code mean} was taken; in the published data without the first
     */
    public GammaGammaFitter add(int orders, double mean) {
        if (orders > 0 && mean > 0 && Double.isFinite(mean)) {
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, 2 * size);
                means = Arrays.copyOf(means, 2 * size);
            }
            counts[size] = orders;
            means[size++] = mean;
        }
        return this;
    }

    /** Never throws on odd data and never returns NaN. */
    public GammaGammaFit fit() {
        if (size < ENOUGH) {
            return new GammaGammaFit(null, 0, size);
        }
        double unit = Arrays.stream(means, 0, size).average().orElseThrow();
        Bfgs.Minimum minimum = new Bfgs(TOLERANCE).minimise(logs -> objective(logs, unit), START);
        double[] logs = minimum.point().at().toArray();
        for (int i = 0; i < logs.length; i++) {
            if (Math.abs(logs[i] - START[i]) > RUN_OFF) {
                return new GammaGammaFit(null, 0, size);
            }
        }
        GammaGamma model = new GammaGamma(Math.exp(logs[0]), Math.exp(logs[1]), unit * Math.exp(logs[2]));
        double[] at = likelihood(model.p(), model.q(), model.gamma());
        return minimum.converged() ? new GammaGammaFit(model, at[0], size) : new GammaGammaFit(null, at[0], size);
    }

    private Bfgs.Point objective(RealVector logs, double unit) {
        double p = Math.exp(within(logs.getEntry(0)));
        double q = Math.exp(within(logs.getEntry(1)));
        double gamma = Math.exp(within(logs.getEntry(2)));
        double[] at = likelihood(p, q, unit * gamma);
        RealVector away = logs.subtract(new ArrayRealVector(START));
        RealVector byLogs = new ArrayRealVector(new double[] {at[1] * p, at[2] * q, at[3] * unit * gamma});
        double value = RIDGE * away.dotProduct(away) - at[0];
        return new Bfgs.Point(
                logs, value / size, away.mapMultiply(2 * RIDGE).subtract(byLogs).mapDivide(size));
    }

    private static double within(double log) {
        return Math.max(-30, Math.min(30, log));
    }

    /**
     * Value, and derivatives by p, q and γ: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px−1) ln z̄ + px ln x − (px+q) ln(γ + x z̄).
     */
    private double[] likelihood(double p, double q, double gamma) {
        double[] sums = new double[4];
        double gammaQ = Gamma.logGamma(q);
        double digammaQ = Gamma.digamma(q);
        for (int i = 0; i < size; i++) {
            double x = counts[i];
            double total = x * means[i];
            double shape = p * x + q;
            double logTotal = Math.log(gamma + total);
            double digamma = Gamma.digamma(shape);
            sums[0] += Gamma.logGamma(shape)
                    - Gamma.logGamma(p * x)
                    - gammaQ
                    + q * Math.log(gamma)
                    + p * x * Math.log(total)
                    - Math.log(means[i])
                    - shape * logTotal;
            sums[1] += x * (digamma - Gamma.digamma(p * x) + Math.log(total) - logTotal);
            sums[2] += digamma - digammaQ + Math.log(gamma) - logTotal;
            sums[3] += q / gamma - shape / (gamma + total);
        }
        return sums;
    }
}
