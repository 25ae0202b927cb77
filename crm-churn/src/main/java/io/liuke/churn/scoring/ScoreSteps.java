package io.liuke.churn.scoring;

import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Keeps what is worth keeping of the staged scores, before they take the place of the last ones. Within the caller's
 * transaction.
 */
@Component
class ScoreSteps {

    private final ScoreStepStore steps;
    private final LastScoringStore last;
    private final BusinessTime time;

    ScoreSteps(ScoreStepStore steps, LastScoringStore last, BusinessTime time) {
        this.steps = steps;
        this.last = last;
        this.time = time;
    }

    /** Of all: who is not staged has left the scope of risk. */
    void keepAll(LocalDate scoredOn, boolean ranked) {
        ScoringDay day = new ScoringDay(scoredOn, time.isViewed(), ranked);
        ScoringDay before = last.scored();
        steps.begin();
        if (before != null && day.goesOnFrom(before)) {
            steps.compareWithLastScores(day, before.on());
        } else {
            // what the last scores say was kept belongs to another way of looking, or to days that have not come yet
            steps.forgetAfter(day);
            steps.compareWithHistory(day, null);
        }
        steps.write(day);
    }

    /** Of all, for a day before the first one that was scored in earnest. */
    void keepPast(ScoringDay day) {
        steps.begin();
        steps.compareWithHistory(day, null);
        steps.write(day);
    }

    /** Of these customers only. */
    void keepFew(Long[] customers, LocalDate scoredOn, boolean ranked) {
        ScoringDay day = new ScoringDay(scoredOn, time.isViewed(), ranked);
        steps.begin();
        steps.compareWithHistory(day, customers);
        steps.write(day);
    }
}
