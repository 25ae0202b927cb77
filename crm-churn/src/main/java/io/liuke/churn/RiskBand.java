package io.liuke.churn;

/** How likely a customer is to leave, in three words; the boundaries of the product. */
public enum RiskBand {
    HIGH,
    MEDIUM,
    LOW;

    private static final double HIGH_FROM = 0.60;
    private static final double MEDIUM_FROM = 0.30;

    public static RiskBand of(double churnProbability) {
        if (churnProbability >= HIGH_FROM) {
            return HIGH;
        }
        return churnProbability >= MEDIUM_FROM ? MEDIUM : LOW;
    }
}
