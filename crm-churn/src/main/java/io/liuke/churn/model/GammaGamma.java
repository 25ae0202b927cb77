package io.liuke.churn.model;

/**
 * Gamma-Gamma model of what an order is worth: amounts of one customer are Gamma(p, ν), ν varies among customers as
 * Gamma(q, γ). Source: Fader &amp; Hardie (2013), "The Gamma-Gamma Model of Monetary Value", equations 2 and 5; Fader,
 * Hardie &amp; Lee (2005), "RFM and CLV", JMR 42.
 *
 * @param p shape of a customer's amounts
 * @param q shape of the differences between customers
 * @param gamma rate of the differences between customers, in the unit of the amounts
 */
public record GammaGamma(double p, double q, double gamma) {

    public GammaGamma {
        if (!(p > 0 && q > 0 && gamma > 0)) {
            throw new IllegalArgumentException("parameters must be positive: " + p + ", " + q + ", " + gamma);
        }
    }

    /**
     * E[M | x, z̄]: a customer's expected amount an order.
     *
     * @param orders x: the orders that {@code mean} was taken from; 0 asks for the expectation of an unknown customer
     * @param mean z̄: their mean amount
     */
    public double expectedAmount(int orders, double mean) {
        double shape = p * orders + q - 1;
        if (!(shape > 0)) {
            return mean; // q ≤ 1: the mean over customers does not exist
        }
        return p * (gamma + orders * mean) / shape;
    }
}
