package io.liuke.churn.develop;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out what could be offered next; after a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class NextProductTask {

    record Order(String of) {}

    static final TaskDescriptor<Order> OUTLOOK = TaskDescriptor.of("next-products", Order.class);

    @Bean
    Task<Order> nextProductsJob(NextProducts products) {
        return Tasks.oneTime(OUTLOOK).execute((instance, context) -> products.compute());
    }
}
