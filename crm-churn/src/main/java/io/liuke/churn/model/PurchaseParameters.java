package io.liuke.churn.model;

/**
 * Parameters of the beta-geometric models: purchase rates are Gamma(r, alpha) per week, dropout probabilities
 * Beta(a, b).
 *
 * @param r shape of the purchase rates
 * @param alpha rate of the purchase rates, in weeks
 * @param a first shape of the dropout probability
 * @param b second shape of the dropout probability
 */
public record PurchaseParameters(double r, double alpha, double a, double b) {

    public PurchaseParameters {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "parameters must be positive: " + r + ", " + alpha + ", " + a + ", " + b);
        }
    }

    static PurchaseParameters ofLogs(double[] logs) {
        return new PurchaseParameters(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]));
    }

    double[] logs() {
        return new double[] {Math.log(r), Math.log(alpha), Math.log(a), Math.log(b)};
    }
}
