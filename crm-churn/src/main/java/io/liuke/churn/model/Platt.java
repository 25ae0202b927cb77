package io.liuke.churn.model;

/**
 * Platt's calibration: calibrated log-odds are {@code slope} · log-odds + {@code offset} (Platt 1999). The slope is
 * never negative, so it keeps the order of customers.
 */
public record Platt(double slope, double offset) {

    /** Leaves everything as it is. */
    public static final Platt NONE = new Platt(1, 0);

    private static final int ENOUGH_OF_EACH = 30;
    private static final double STEADY = 1e-12;
    private static final int MAX_STEPS = 50;

    public double of(double logOdds) {
        return slope * logOdds + offset;
    }

    /**
     * By maximum likelihood (Newton's method); {@link #NONE} where too few have ordered, or too few have not, or the
     * order of customers would be turned round.
     *
     * @param logOdds of customers whom the model was not trained on
     */
    public static Platt fit(double[] logOdds, boolean[] ordered) {
        int yes = 0;
        for (boolean y : ordered) {
            yes += y ? 1 : 0;
        }
        if (Math.min(yes, ordered.length - yes) < ENOUGH_OF_EACH) {
            return NONE;
        }
        Platt at = NONE;
        for (int step = 0; step < MAX_STEPS; step++) {
            Platt next = at.newton(logOdds, ordered);
            if (!(next.slope > 0) || !Double.isFinite(next.offset)) {
                return NONE;
            }
            boolean steady = Math.abs(next.slope - at.slope) + Math.abs(next.offset - at.offset) < STEADY;
            at = next;
            if (steady) {
                return at;
            }
        }
        return NONE;
    }

    private Platt newton(double[] logOdds, boolean[] ordered) {
        double ss = 0;
        double so = 0;
        double oo = 0;
        double gs = 0;
        double go = 0;
        for (int i = 0; i < logOdds.length; i++) {
            double p = 1 / (1 + Math.exp(-of(logOdds[i])));
            double w = p * (1 - p);
            double miss = p - (ordered[i] ? 1 : 0);
            ss += w * logOdds[i] * logOdds[i];
            so += w * logOdds[i];
            oo += w;
            gs += miss * logOdds[i];
            go += miss;
        }
        double determinant = ss * oo - so * so;
        return new Platt(slope - (oo * gs - so * go) / determinant, offset - (ss * go - so * gs) / determinant);
    }
}
