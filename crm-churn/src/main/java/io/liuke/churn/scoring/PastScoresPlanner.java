package io.liuke.churn.scoring;

import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the history worked out after the first scoring, and anew where that day brings many more customers; {@code liuke.score-history.weeks=0} does without. */
@Component
class PastScoresPlanner {

    private final PastScoreStore past;
    private final BusinessTime time;
    private final Jobs jobs;
    private final int weeks;

    PastScoresPlanner(
            PastScoreStore past, BusinessTime time, Jobs jobs, @Value("${liuke.score-history.weeks:26}") int weeks) {
        this.past = past;
        this.time = time;
        this.jobs = jobs;
        this.weeks = weeks;
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (weeks > 0
                && scoring.current()
                && scoring.customers() > 0
                && past.isWanted(scoring.asOf(), time.isViewed())) {
            long id = scoring.scoring().value();
            jobs.start(PastScoresTask.PAST_SCORES, Long.toString(id), new PastScoresTask.Order(id, weeks));
        }
    }
}
