package io.liuke.churn.insight;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Compares the lost with those who stayed; after a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class LossTask {

    record Order(int days) {}

    static final TaskDescriptor<Order> COMPARISON = TaskDescriptor.of("loss-comparison", Order.class);

    @Bean
    Task<Order> lossComparisonJob(LossComparisons comparisons) {
        return Tasks.oneTime(COMPARISON)
                .execute((instance, context) ->
                        comparisons.compute(instance.getData().days()));
    }
}
