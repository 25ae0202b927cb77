package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.ServiceBook;
import io.liuke.shared.Job;
import io.liuke.shared.JobConnections;
import io.liuke.shared.JobProgress;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Scores all as of a day of the past, as it would have been done then, and keeps what is worth keeping of it. */
@Component
class PastWeek {

    private final Scoring scoring;
    private final ContextStore contexts;
    private final ScoreStore scores;
    private final ScoreSteps steps;
    private final JobConnections connections;

    PastWeek(Scoring scoring, ContextStore contexts, ScoreStore scores, ScoreSteps steps, JobConnections connections) {
        this.scoring = scoring;
        this.contexts = contexts;
        this.scores = scores;
        this.steps = steps;
        this.connections = connections;
    }

    /** Ranks and probabilities do not compare: a day whose orders make only the other kind is left out. */
    void score(ScoringRun first, ScoringDay day) {
        Job job = new Job("past-scores", first.id().value());
        connections.enlist(job);
        LocalDate on = day.on();
        CustomerContexts known = contexts.past(on);
        Lesson lesson = scoring.learn(on, first.horizonDays(), JobProgress.UNWATCHED);
        Evidence evidence = scoring.evidence(on, job, known.middleId(), JobProgress.UNWATCHED.counter(known.size()));
        ServiceBook service = scoring.service(on, null);
        ModelCard card = new Training(on, first.horizonDays(), lesson, service::of).learn(evidence);
        if (evidence.customers().isEmpty() || card.probability() == day.ranked()) {
            return;
        }
        scores.createStaging();
        scoring.scoreApart(
                new Scoring.Order(first.id(), on, card, service::of),
                evidence.customers(),
                known,
                JobProgress.UNWATCHED);
        steps.keepPast(day);
        scores.dropStaging();
    }
}
