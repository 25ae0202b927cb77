package io.liuke.churn.insight;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes over those with one order day after each scoring; to do it again changes nothing. */
@Configuration(proxyBeanMethods = false)
class OneOrderTask {

    record Order(String of) {}

    static final TaskDescriptor<Order> ONE_ORDER = TaskDescriptor.of("one-order", Order.class);

    @Bean
    Task<Order> oneOrderJob(OneOrders orders) {
        return Tasks.oneTime(ONE_ORDER).execute((instance, context) -> orders.refresh());
    }
}
