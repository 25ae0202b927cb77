package io.liuke.churn.learning;

/** Log losses of the same customers by two ways to predict them. */
final class Losses {

    /** Standard errors of the mean difference. */
    private static final double BEYOND_CHANCE = 2;

    private double first;
    private double second;
    private double squares;
    private int n;

    void add(double p, double q, boolean ordered) {
        double one = loss(p, ordered);
        double other = loss(q, ordered);
        first += one;
        second += other;
        squares += (one - other) * (one - other);
        n++;
    }

    double first() {
        return first / n;
    }

    double second() {
        return second / n;
    }

    /** Whether the first way lost by more than chance explains. */
    boolean firstIsWorse() {
        double mean = first() - second();
        double error = Math.sqrt(Math.max(0, squares / n - mean * mean) / n);
        return mean > BEYOND_CHANCE * error && mean > 0;
    }

    private static double loss(double p, boolean ordered) {
        double inside = Math.max(0.005, Math.min(0.995, p));
        return -Math.log(ordered ? inside : 1 - inside);
    }
}
