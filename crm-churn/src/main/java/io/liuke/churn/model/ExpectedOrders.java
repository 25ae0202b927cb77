package io.liuke.churn.model;

/**
 * Expected orders of a customer who is alive now.
 *
 * <p>The published form (Fader, Hardie &amp; Lee 2005, equation 10) is
 * (a+b'−1)/(a−1) · [1 − (1+z)^(−s) · 2F1(s, b'; a+b'−1; z/(1+z))], with s = r+x, z = t/(α+T) and b' the second shape of
 * the dropout probability after its survived chances. It is 0/0 at a = 1 and loses digits near it. Expanding 2F1 and
 * both powers in w = z/(1+z) and cancelling 1/(a−1) term by term leaves a sum of positive terms:
 *
 * <p>E = Σ_k NB(k; s, w) · Σ_{j&lt;k} (b')_j / (a+b')_j,
 *
 * <p>in words: k orders that the purchase rate would bring, of which the j-th still counts if none before it ended the
 * relation. It converges for every w &lt; 1 without a special case.
 */
final class ExpectedOrders {

    private static final double PRECISION = 1e-12;
    private static final double HUGE = 1e200;
    private static final int MAX_TERMS = 5_000_000;

    private ExpectedOrders() {}

    /**
     * @param shape s = r + x
     * @param z t / (α + T), the horizon relative to what was seen; not negative
     * @param a first shape of the dropout probability
     * @param survived b', its second shape with the survived chances added
     */
    static double ifAlive(double shape, double z, double a, double survived) {
        double w = z / (1 + z);
        double weight = 1; // NB(k), up to a common factor that the sum of the weights removes at the end
        double weights = 1;
        double stillThere = 1; // (b')_j / (a+b')_j
        double counted = 0;
        double sum = 0;
        for (int k = 1; k < MAX_TERMS; k++) {
            double ratio = w * (shape + k - 1) / k;
            weight *= ratio;
            counted += stillThere;
            stillThere *= (survived + k - 1) / (a + survived + k - 1);
            weights += weight;
            sum += weight * counted;
            double next = Math.max(w, w * (shape + k) / (k + 1));
            if (next < 1 && weight * (counted + k) <= PRECISION * sum * (1 - next) * (1 - next)) {
                break;
            }
            if (weight > HUGE) {
                weight /= HUGE;
                weights /= HUGE;
                sum /= HUGE;
            }
        }
        return sum / weights;
    }
}
