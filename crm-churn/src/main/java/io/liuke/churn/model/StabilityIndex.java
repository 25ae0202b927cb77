package io.liuke.churn.model;

import java.util.Arrays;

/**
 * The population stability index: how far the values of today are distributed otherwise than those that a model learnt
 * from. Σ (now − then) · ln(now / then) over the tenths of then. By custom, from 0.1 on it is to be watched, from 0.25 on
 * the model should learn anew.
 */
public final class StabilityIndex {

    private static final int TENTHS = 10;
    /** A tenth in which nobody is would make the index infinite. */
    private static final double LEAST_SHARE = 1e-4;

    private StabilityIndex() {}

    /** Of two samples of one value; 0 where either is empty. */
    public static double of(double[] then, double[] now) {
        if (then.length == 0 || now.length == 0) {
            return 0;
        }
        double[] cuts = cuts(then);
        return ofShares(shares(then, cuts), shares(now, cuts));
    }

    /** Of the shares of the same classes. */
    static double ofShares(double[] then, double[] now) {
        double sum = 0;
        for (int i = 0; i < then.length; i++) {
            double a = Math.max(LEAST_SHARE, now[i]);
            double b = Math.max(LEAST_SHARE, then[i]);
            sum += (a - b) * Math.log(a / b);
        }
        return sum;
    }

    /** Upper ends of the classes, each once: where many share a value, the tenths that it fills are one. */
    private static double[] cuts(double[] then) {
        double[] ascending = then.clone();
        Arrays.sort(ascending);
        double[] cuts = new double[TENTHS - 1];
        for (int i = 1; i < TENTHS; i++) {
            cuts[i - 1] = ascending[(int) ((long) i * ascending.length / TENTHS)];
        }
        return Arrays.stream(cuts).distinct().toArray();
    }

    private static double[] shares(double[] values, double[] cuts) {
        double[] shares = new double[cuts.length + 1];
        for (double value : values) {
            int at = Arrays.binarySearch(cuts, value);
            shares[at < 0 ? -at - 1 : at]++;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= values.length;
        }
        return shares;
    }
}
