package io.liuke.churn.warning;

import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each scoring of all customers is followed by the warnings of its day. */
@Component
class WarningPlanner {

    private final Jobs jobs;

    WarningPlanner(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current() && scoring.customers() > 0) {
            jobs.start(
                    WarningTask.WARNING,
                    Long.toString(scoring.scoring().value()),
                    new WarningTask.Order(scoring.asOf().toString()));
        }
    }
}
