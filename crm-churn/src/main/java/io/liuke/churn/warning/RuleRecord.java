package io.liuke.churn.warning;

/**
 * How a rule has done in earnest.
 *
 * @param figures of the warnings of the last year
 * @param recent warnings of the last ninety days
 * @param standing of which the conditions hold, and nobody has said a word
 * @param judged by a person
 * @param useful of those
 * @param minutes of contact after a warning, until it ended or somebody took it off the list
 */
public record RuleRecord(
        WarningRuleId rule, RuleFigures figures, long recent, long standing, long judged, long useful, long minutes) {

    public double minutesEach() {
        return figures.fired() == 0 ? 0 : minutes / (double) figures.fired();
    }
}
