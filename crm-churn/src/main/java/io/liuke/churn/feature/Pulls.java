package io.liuke.churn.feature;

/**
 * How each group of features pulls a customer, against the average one, in log-odds of leaving: a sum of exact
 * contributions, and with the average customer's log-odds they sum to the customer's own.
 *
 * @param logOdds of leaving, all pulls taken together
 * @param byGroup in the order of {@link FeatureGroup}; above 0 towards leaving
 */
public record Pulls(double logOdds, double[] byGroup) {

    /** @param contributions to the log-odds of an order, by feature */
    public static Pulls of(double logOddsOfOrder, double[] contributions) {
        RiskFeature[] features = RiskFeature.values();
        double[] byGroup = new double[FeatureGroup.values().length];
        for (int j = 0; j < contributions.length; j++) {
            byGroup[features[j].group().ordinal()] -= contributions[j];
        }
        return new Pulls(-logOddsOfOrder, byGroup);
    }

    public double of(FeatureGroup group) {
        return byGroup[group.ordinal()];
    }

    /** By how many points of a hundred the group raises the chance of leaving; below 0 where it lowers it. */
    public long points(FeatureGroup group) {
        return Math.round(100 * (chance(logOdds) - chance(logOdds - of(group))));
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
