package io.liuke.web.model;

import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestReport.Candidate;
import io.liuke.churn.BacktestReport.Rating;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.ModelCard;
import io.liuke.churn.RiskBand;
import java.time.LocalDate;
import java.util.List;

/**
 * A finished back-test as the page tells it: in chances of leaving, and in customers.
 *
 * @param id of the back-test
 * @param opens first day after the cutoff
 * @param closes last day of the horizon
 */
public record TestView(long id, LocalDate cutoff, LocalDate opens, LocalDate closes, BacktestReport report) {

    static TestView of(BacktestRun run, BacktestReport report) {
        return new TestView(
                run.id().value(),
                run.cutoff(),
                run.cutoff().plusDays(1),
                run.cutoff().plusDays(run.horizonDays()),
                report);
    }

    /** Whether the predictions are probabilities, or ranks. */
    public boolean probability() {
        return report.model().probability();
    }

    /** Classes that hold somebody, the highest chance of leaving first. */
    public List<Rated> classes() {
        return report.ratings().stream()
                .filter(rating -> rating.customers() > 0)
                .sorted((a, b) -> b.from() - a.from())
                .map(Rated::new)
                .toList();
    }

    /** The fullest class whose chances are neither high nor low: the one to tell as an example. */
    public Rated example() {
        return classes().stream()
                .filter(rated -> rated.from() >= lowEnds() && rated.from() < 80)
                .max((a, b) -> Long.compare(a.customers(), b.customers()))
                .orElseGet(() -> classes().get(0));
    }

    public int lowEnds() {
        return (int) Math.round(RiskBand.MEDIUM.from() * 100);
    }

    public int highBegins() {
        return (int) Math.round(RiskBand.HIGH.from() * 100);
    }

    /** Rated low, and left. */
    public long misses() {
        return report.misses(lowEnds());
    }

    public long ratedLow() {
        return report.ratings().stream()
                .filter(r -> r.from() < lowEnds())
                .mapToLong(Rating::customers)
                .sum();
    }

    /** Rated high, and ordered. */
    public long falseAlarms() {
        return report.falseAlarms(highBegins());
    }

    public long ratedHigh() {
        return report.ratings().stream()
                .filter(r -> r.from() >= highBegins())
                .mapToLong(Rating::customers)
                .sum();
    }

    public long customers() {
        return report.ratings().stream().mapToLong(Rating::customers).sum();
    }

    /** The figures of the model that made the predictions. */
    public Candidate promoted() {
        return report.candidates().stream()
                .filter(candidate -> candidate.model().equals(report.promoted()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isPromoted(Candidate candidate) {
        return candidate.model().equals(report.promoted());
    }

    /** Words exist for the models of the product; purchase models have names of their own. */
    public boolean isNamed(Candidate candidate) {
        return List.of(BacktestReport.SILENCE, ModelCard.LOGISTIC, ModelCard.RHYTHM)
                .contains(candidate.model());
    }

    /** Those who were rated alike. */
    public record Rated(Rating rating) {

        public int from() {
            return rating.from();
        }

        public int to() {
            return rating.from() + 10;
        }

        public long customers() {
            return rating.customers();
        }

        public long left() {
            return rating.left();
        }

        public long stayed() {
            return rating.stayed();
        }

        /** Share who left. */
        public double share() {
            return rating.left() / (double) rating.customers();
        }

        public double low() {
            return rating.lowShare();
        }

        public double high() {
            return rating.highShare();
        }
    }
}
