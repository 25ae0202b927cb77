package io.liuke.churn.scoring;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scores a few customers who changed while all were being scored. */
@Configuration(proxyBeanMethods = false)
class RescoringTask {

    record Order(List<Long> customerIds) {}

    static final TaskDescriptor<Order> RESCORING = TaskDescriptor.of("rescoring", Order.class);

    @Bean
    Task<Order> rescoringJob(Rescoring rescoring) {
        return Tasks.oneTime(RESCORING)
                .execute((instance, context) ->
                        rescoring.rescoreLater(instance.getData().customerIds()));
    }
}
