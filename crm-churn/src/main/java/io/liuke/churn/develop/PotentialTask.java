package io.liuke.churn.develop;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Learns of potential customers; after a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class PotentialTask {

    record Order(String of) {}

    static final TaskDescriptor<Order> LIKENESS = TaskDescriptor.of("likeness", Order.class);

    @Bean
    Task<Order> likenessJob(Potentials potentials) {
        return Tasks.oneTime(LIKENESS).execute((instance, context) -> potentials.compute());
    }
}
