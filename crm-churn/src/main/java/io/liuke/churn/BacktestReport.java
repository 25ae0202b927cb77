package io.liuke.churn;

import io.liuke.churn.model.Quality;
import io.liuke.churn.model.Wilson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test found.
 *
 * @param promoted the model that the company's evidence before the cutoff carries: it made the predictions
 * @param why what keeps the company from a higher rung; empty on the highest
 * @param candidates all that could be trained, each with its figures; chosen without a look at them
 * @param model card of the promoted model
 * @param ratings what became of those whom the promoted model rated alike: ten classes of ten points of the chance of
 *     leaving, lowest first; empty in older reports
 * @param shown how the scores did that stood on the pages on the day of the cutoff, as far as the history keeps them; null
 *     where it kept no probabilities then, and in older reports
 */
public record BacktestReport(
        String promoted,
        List<ModelCard.Why> why,
        List<Candidate> candidates,
        ModelCard model,
        List<Rating> ratings,
        @Nullable Shown shown) {

    public BacktestReport {
        ratings = ratings == null ? List.of() : ratings;
    }

    /** The days since the last order alone, in a logistic regression: what any spreadsheet could say. */
    public static final String SILENCE = "SILENCE";

    /**
     * Customers who were rated alike.
     *
     * @param from churn probability in whole points of a hundred; the class ends below {@code from} + 10
     * @param left did not order within the horizon
     * @param stayed ordered
     */
    public record Rating(int from, long left, long stayed) {

        public long customers() {
            return left + stayed;
        }

        /** Lower end of the 95 % interval of the share who left. */
        public double lowShare() {
            return Wilson.of(left, customers()).low();
        }

        /** Its upper end. */
        public double highShare() {
            return Wilson.of(left, customers()).high();
        }
    }

    /** Those rated at least {@code points} who ordered all the same. */
    public long falseAlarms(int points) {
        return ratings.stream()
                .filter(r -> r.from() >= points)
                .mapToLong(Rating::stayed)
                .sum();
    }

    /** Those rated below {@code points} who did not order. */
    public long misses(int points) {
        return ratings.stream()
                .filter(r -> r.from() < points)
                .mapToLong(Rating::left)
                .sum();
    }

    /**
     * How scores did that stood on the pages.
     *
     * @param n customers
     */
    public record Shown(double auc, double brier, double ece, int n) {

        public static Shown of(Quality quality) {
            return new Shown(quality.auc(), quality.brier(), quality.ece(), quality.n());
        }
    }

    /**
     * One model and its figures.
     *
     * @param all customers who had ordered by the cutoff
     * @param active180 those of them who had ordered within the 180 days before it
     */
    public record Candidate(String model, Quality all, Quality active180) {}
}
