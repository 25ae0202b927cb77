package io.liuke.churn;

import org.jspecify.annotations.Nullable;

/**
 * How a customer's risk changed over thirty days, where it did by more than the history can tell: by more than five points,
 * or into another band.
 *
 * @param points of a hundred, as the two scores are shown; 0 for ranks, which have bands only
 */
public record RiskChange(PastScore past, RiskBand band, int points) {

    private static final int TOLD_FROM = 5;

    /**
     * Null where there is nothing to say: without a score of thirty days ago, or no change to speak of.
     *
     * @param probability whether the scores are probabilities
     */
    public static @Nullable RiskChange of(
            @Nullable PastScore past, double churnProbability, RiskBand band, boolean probability) {
        if (past == null) {
            return null;
        }
        int points = probability ? percent(churnProbability) - percent(past.churnProbability()) : 0;
        boolean told = band != past.band() || Math.abs(points) > TOLD_FROM;
        return told ? new RiskChange(past, band, points) : null;
    }

    /** A higher risk than before. Between bands that is what counts: points are rounded. */
    public boolean rises() {
        return band == past.band() ? points > 0 : band.compareTo(past.band()) < 0;
    }

    /** By how many points, whichever way. */
    public int size() {
        return Math.abs(points);
    }

    private static int percent(double probability) {
        return (int) Math.round(probability * 100);
    }
}
