package io.liuke.churn.scoring;

/**
 * How much profit per order day differs within customers and between them. That decides how far a customer's own mean is
 * trusted: it is drawn towards the company's mean as if {@link #weight()} further order days with that mean had been seen
 * (the linear Bayes estimate of Bühlmann 1967, with the variances estimated by analysis of variance).
 */
final class ProfitMoments {

    private static final double LEAST_WEIGHT = 0.5;
    private static final double MOST_WEIGHT = 50;
    private static final double USUAL_WEIGHT = 3;
    private static final int ENOUGH_REPEATERS = 10;

    private long customers;
    private double means;
    private double squaresWithin;
    private long daysWithin;
    private long repeaters;
    private double repeaterMeans;
    private double squaredRepeaterMeans;
    private double shareOfOneDay;

    /**
     * @param mean of the customer's profit per order day
     * @param squares sum of squared deviations from it
     */
    void add(int orderDays, double mean, double squares) {
        customers++;
        means += mean;
        if (orderDays > 1) {
            repeaters++;
            squaresWithin += squares;
            daysWithin += orderDays - 1;
            repeaterMeans += mean;
            squaredRepeaterMeans += mean * mean;
            shareOfOneDay += 1.0 / orderDays;
        }
    }

    void addAll(ProfitMoments others) {
        customers += others.customers;
        means += others.means;
        squaresWithin += others.squaresWithin;
        daysWithin += others.daysWithin;
        repeaters += others.repeaters;
        repeaterMeans += others.repeaterMeans;
        squaredRepeaterMeans += others.squaredRepeaterMeans;
        shareOfOneDay += others.shareOfOneDay;
    }

    double mean() {
        return customers == 0 ? 0 : means / customers;
    }

    /** Standard deviation within customers; 0 while nobody has bought twice. */
    double spread() {
        return daysWithin == 0 ? 0 : Math.sqrt(squaresWithin / daysWithin);
    }

    /** In order days. */
    double weight() {
        if (repeaters < ENOUGH_REPEATERS) {
            return USUAL_WEIGHT;
        }
        double within = squaresWithin / daysWithin;
        double mean = repeaterMeans / repeaters;
        double ofMeans = (squaredRepeaterMeans - repeaters * mean * mean) / (repeaters - 1);
        double between = ofMeans - within * shareOfOneDay / repeaters;
        if (!(between > 0)) {
            return within > 0 ? MOST_WEIGHT : LEAST_WEIGHT;
        }
        return Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, within / between));
    }
}
