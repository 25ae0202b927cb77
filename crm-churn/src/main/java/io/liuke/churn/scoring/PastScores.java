package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a company that has just begun a history of its scores: what they would have been each week, by a model that learns
 * from nothing but the orders of before that week. Whole or absent, and once: what has been seen in earnest is not rewritten.
 */
@Service
class PastScores {

    private final Scoring scoring;
    private final ScoringRunStore runs;
    private final ModelCardReadModel cards;
    private final ContextStore contexts;
    private final ScoreStore scores;
    private final ScoreSteps steps;
    private final PastScoreStore past;
    private final BusinessTime time;

    PastScores(
            Scoring scoring,
            ScoringRunStore runs,
            ModelCardReadModel cards,
            ContextStore contexts,
            ScoreStore scores,
            ScoreSteps steps,
            PastScoreStore past,
            BusinessTime time) {
        this.scoring = scoring;
        this.runs = runs;
        this.cards = cards;
        this.contexts = contexts;
        this.scores = scores;
        this.steps = steps;
        this.past = past;
        this.time = time;
    }

    /**
     * Works out the weeks before a scoring. They are written beside the work that goes on, and joined with its scores at the
     * end.
     */
    @Transactional
    public void fill(ScoringId first, int weeks) {
        past.lock();
        ScoringRun run = runs.find(first).orElseThrow();
        ScoringDay day = new ScoringDay(
                run.asOf(), time.isViewed(), !cards.of(first).orElseThrow().probability());
        if (past.reachesBackBefore(day.on(), day.viewed())) {
            return;
        }
        for (int week = weeks; week > 0; week--) {
            score(new ScoringDay(run.asOf().minusWeeks(week), day.viewed(), day.ranked()), run.horizonDays());
        }
        scores.lock();
        past.joinTo(day);
    }

    /** Ranks and probabilities do not compare: a week whose orders make only the other kind is left out. */
    private void score(ScoringDay day, int horizonDays) {
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
