package io.liuke.churn;

/** How likely a customer is to leave, in three words; the boundaries of the product. */
public enum RiskBand {
    HIGH(0.60),
    MEDIUM(0.30),
    LOW(0);

    private final double from;

    RiskBand(double from) {
        this.from = from;
    }

    public static RiskBand of(double churnProbability) {
        if (churnProbability >= HIGH.from) {
            return HIGH;
        }
        return churnProbability >= MEDIUM.from ? MEDIUM : LOW;
    }

    /** The lowest churn probability of the band. */
    public double from() {
        return from;
    }
}
