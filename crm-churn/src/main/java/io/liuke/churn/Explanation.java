package io.liuke.churn;

import io.liuke.churn.feature.FeatureGroup;
import io.liuke.churn.feature.RiskFeature;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's score from what is known to the probability.
 *
 * @param on date of the score
 * @param churn churn probability; on rung RHYTHM a rank
 * @param purchase what the purchase model makes of the order days; null where none can be relied on
 * @param average log-odds of leaving of the customer who is average in everything; 0 without terms
 * @param logOdds of leaving: {@code average} and the contributions of all terms
 * @param terms of the logistic regression, in the order of {@link RiskFeature}; empty on the lower rungs
 */
public record Explanation(
        LocalDate on,
        ModelCard card,
        double churn,
        @Nullable Purchase purchase,
        double average,
        double logOdds,
        List<Term> terms) {

    /**
     * Times in weeks, as the parameters have them.
     *
     * @param repeats x, order days after the first
     * @param firstToLast t_x, from the first order to the last
     * @param age T, from the first order to the date
     * @param alive P(alive), chance that the customer has not left for good
     * @param orderIfAlive chance of an order within the horizon of one who has not left
     * @param order P1, the product
     */
    public record Purchase(
            int repeats, double firstToLast, double age, double alive, double orderIfAlive, double order) {}

    /**
     * One feature's part.
     *
     * @param value as the model sees it, mostly a logarithm; {@link RiskFeature#natural} says it plainly
     * @param mean of the customers who taught
     * @param contribution to the log-odds of leaving
     */
    public record Term(RiskFeature feature, double value, double mean, double contribution) {}

    /** The terms of one group. */
    public List<Term> terms(FeatureGroup group) {
        return terms.stream().filter(term -> term.feature().group() == group).toList();
    }

    /** Those of a group that are worth a line; the rest is in the sums all the same. */
    public List<Term> telling(FeatureGroup group) {
        return terms(group).stream()
                .filter(term -> Math.abs(term.contribution()) >= RiskMove.WORTH_A_LINE)
                .toList();
    }

    /** Whether a group is worth its lines. */
    public boolean tells(FeatureGroup group) {
        return !telling(group).isEmpty();
    }

    /** Chance of leaving of the customer who is average in everything. */
    public double averageChance() {
        return 1 / (1 + Math.exp(-average));
    }

    /** Log-odds of leaving that a group adds. */
    public double contribution(FeatureGroup group) {
        return terms(group).stream().mapToDouble(Term::contribution).sum();
    }
}
