package io.liuke.churn;

import io.liuke.churn.feature.FeatureGroup;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a customer's score came from what it was about a week ago to what it is, in log-odds of leaving: the moves of the
 * groups and of the model sum to the change.
 *
 * @param since date of the earlier score
 * @param before churn probability of that date, by the model of that date if the company was scored then and else by that
 *     of now, from what was known then
 * @param now churn probability of today
 * @param logOdds change; above 0 towards leaving
 * @param groups by how much each group of features moved, the strongest first
 * @param anew whether the earlier score is worked out anew by the model of now, because nobody was scored then
 * @param model by how much another model moved the score of the average customer
 */
public record RiskMove(
        LocalDate since, boolean anew, double before, double now, double logOdds, List<Group> groups, double model) {

    /** Log-odds that would be shown as more than nothing. */
    static final double WORTH_A_LINE = 0.005;

    /** Log-odds; above 0 towards leaving. */
    public record Group(FeatureGroup group, double logOdds) {

        /** Whether it is worth a line. */
        public boolean tells() {
            return Math.abs(logOdds) >= WORTH_A_LINE;
        }
    }

    /** Whether another model is worth a line. */
    public boolean modelTells() {
        return Math.abs(model) >= WORTH_A_LINE;
    }

    /** Which group moved most the way in which the score went; empty where none did, or the score stayed. */
    public Optional<FeatureGroup> most() {
        return groups.stream()
                .filter(group -> group.logOdds() * logOdds > 0)
                .max(Comparator.comparingDouble(group -> Math.abs(group.logOdds())))
                .map(Group::group);
    }

    /** Of a hundred, as the two scores are shown. */
    public int points() {
        return (int) (Math.round(now * 100) - Math.round(before * 100));
    }
}
