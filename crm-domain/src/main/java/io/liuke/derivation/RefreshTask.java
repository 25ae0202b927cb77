package io.liuke.derivation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Derives a few customers who changed while a derivation of all was being written. */
@Configuration(proxyBeanMethods = false)
class RefreshTask {

    record Order(List<Long> customerIds) {}

    static final TaskDescriptor<Order> REFRESH = TaskDescriptor.of("derivation-refresh", Order.class);

    @Bean
    Task<Order> refreshJob(DerivationRunner runner) {
        return Tasks.oneTime(REFRESH)
                .execute((instance, context) ->
                        runner.refreshLater(instance.getData().customerIds()));
    }
}
