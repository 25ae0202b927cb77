package io.liuke.churn.scoring;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.liuke.churn.ScoringId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.DatabaseFaults;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background job of a scoring; its data is the id of the run. After a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class ScoringTask {

    static final TaskDescriptor<Long> SCORING = TaskDescriptor.of("scoring", Long.class);

    private static final FixedDelay SOON = FixedDelay.of(Duration.ofSeconds(1));

    private static final Logger log = LoggerFactory.getLogger(ScoringTask.class);

    @Bean
    Task<Long> scoringJob(ScoringRunner runner, ScoringRunStore runs, StandingsAsOf standings, BusinessTime time) {
        return Tasks.custom(SCORING).onDeadExecutionRevive().execute((instance, context) -> {
            ScoringId id = new ScoringId(instance.getData());
            if (standings.underWay(runs.find(id).orElseThrow().asOf())) {
                return new OnCompleteReschedule<>(SOON);
            }
            try {
                runner.run(id);
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e; // it starts again when the database is back
                }
                ended(id, runs.fail(id, String.valueOf(e.getMessage()), time.wallClock()), e);
            }
            return new OnCompleteRemove<>();
        });
    }

    private static void ended(ScoringId id, boolean failed, RuntimeException cause) {
        if (failed) {
            log.error("Scoring {} failed; nothing of it was written", id.value(), cause);
        } else {
            log.info("Scoring {} was cancelled; nothing of it was written", id.value());
        }
    }
}
