package io.liuke.churn.scoring;

import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.shared.BusinessTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a company that has just begun a history of its scores: what they would have been each week, by a model that learns
 * from nothing but the orders of before that week. Whole or absent, and anew only where the company's first day brings more
 * files: what has been seen in earnest is not rewritten.
 */
@Service
class PastScores {

    private final ScoringRunStore runs;
    private final ModelCardReadModel cards;
    private final PastWeek weekly;
    private final ScoreStore scores;
    private final PastScoreStore past;
    private final BusinessTime time;

    PastScores(
            ScoringRunStore runs,
            ModelCardReadModel cards,
            PastWeek weekly,
            ScoreStore scores,
            PastScoreStore past,
            BusinessTime time) {
        this.runs = runs;
        this.cards = cards;
        this.weekly = weekly;
        this.scores = scores;
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
        if (!past.isWanted(day.on(), day.viewed())) {
            return;
        }
        boolean anew = past.forgetBefore(day);
        for (int week = weeks; week > 0; week--) {
            weekly.score(run, new ScoringDay(run.asOf().minusWeeks(week), day.viewed(), day.ranked()));
        }
        scores.lock();
        if (anew) {
            past.beginOn(day);
        }
        past.joinTo(day);
    }
}
