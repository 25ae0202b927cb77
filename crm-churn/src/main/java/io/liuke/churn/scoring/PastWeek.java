package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Scores all as of a day of the past, as it would have been done then, and keeps what is worth keeping of it. */
@Component
class PastWeek {

    private final Scoring scoring;
    private final ContextStore contexts;
    private final ScoreStore scores;
    private final ScoreSteps steps;

    PastWeek(Scoring scoring, ContextStore contexts, ScoreStore scores, ScoreSteps steps) {
        this.scoring = scoring;
        this.contexts = contexts;
        this.scores = scores;
        this.steps = steps;
    }

    /** Ranks and probabilities do not compare: a day whose orders make only the other kind is left out. */
    void score(ScoringDay day, int horizonDays) {
        LocalDate on = day.on();
        Evidence evidence = scoring.evidence(on);
        ModelCard card = new Training(on, horizonDays).learn(evidence);
        if (evidence.customers().isEmpty() || card.probability() == day.ranked()) {
            return;
        }
        scoring.scoreAll(card, evidence.customers(), contexts.past(on), done -> {});
        steps.keepPast(day);
        scores.dropStaging();
    }
}
