package io.liuke.churn.scoring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.churn.ScoringId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works the history out that the first scoring has not; after a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class PastScoresTask {

    record Order(long scoring, int weeks) {}

    static final TaskDescriptor<Order> PAST_SCORES = TaskDescriptor.of("past-scores", Order.class);

    @Bean
    Task<Order> pastScoresJob(PastScores past) {
        return Tasks.oneTime(PAST_SCORES)
                .execute((instance, context) -> past.fill(
                        new ScoringId(instance.getData().scoring()),
                        instance.getData().weeks()));
    }
}
