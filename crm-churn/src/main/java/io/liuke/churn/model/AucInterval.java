package io.liuke.churn.model;

/**
 * 95 % interval of an area under the ROC curve after Hanley &amp; McNeil (1982, Radiology 143), eq. 1 with the exponential
 * approximation of Q1 and Q2, taken on the logit so that it stays within 0 and 1.
 */
public record AucInterval(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** @param yes how many got there, and {@code no} how many did not; with none of either nothing is known */
    public static AucInterval of(double auc, long yes, long no) {
        if (yes <= 0 || no <= 0) {
            return new AucInterval(0, 1);
        }
        // an area of exactly 0 or 1 would claim to be without error: half a pair is taken off
        double edge = 0.5 / ((double) yes * no);
        double a = Math.max(edge, Math.min(1 - edge, auc));
        double q1 = a / (2 - a);
        double q2 = 2 * a * a / (1 + a);
        double variance = (a * (1 - a) + (yes - 1) * (q1 - a * a) + (no - 1) * (q2 - a * a)) / ((double) yes * no);
        double logit = Math.log(a / (1 - a));
        double half = Z * Math.sqrt(variance) / (a * (1 - a));
        return new AucInterval(logistic(logit - half), logistic(logit + half));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
