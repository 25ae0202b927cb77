package io.liuke.churn.triage;

import io.liuke.churn.ScoringCompleted;
import io.liuke.shared.BusinessTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A snooze was a decision about the risk of that day: once the risk has jumped, the customer is back in the queue. */
@Component
class SnoozeWaker {

    private static final double JUMP = 0.15;

    private final OverrideStore store;
    private final BusinessTime time;

    SnoozeWaker(OverrideStore store, BusinessTime time) {
        this.store = store;
        this.time = time;
    }

    @EventListener
    void on(ScoringCompleted scoring) {
        if (scoring.current()) {
            store.wake(JUMP, time.today(), time.now());
        }
    }
}
