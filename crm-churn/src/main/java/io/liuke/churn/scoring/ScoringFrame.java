package io.liuke.churn.scoring;

import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.ScoringId;
import io.liuke.shared.Job;
import io.liuke.shared.JobConnections;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What others see of a scoring: the connections that work for it, so that it can be stopped, and that it is done. */
@Component
class ScoringFrame {

    private static final String JOB = "scoring";

    private final JobConnections connections;
    private final ApplicationEventPublisher events;

    ScoringFrame(JobConnections connections, ApplicationEventPublisher events) {
        this.connections = connections;
        this.events = events;
    }

    Job enlist(ScoringId id) {
        Job job = new Job(JOB, id.value());
        connections.enlist(job);
        return job;
    }

    void interrupt(ScoringId id) {
        connections.interrupt(new Job(JOB, id.value()));
    }

    void completed(ScoringCompleted completed) {
        events.publishEvent(completed);
    }
}
