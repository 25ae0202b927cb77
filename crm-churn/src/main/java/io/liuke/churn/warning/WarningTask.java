package io.liuke.churn.warning;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The nightly job; after a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class WarningTask {

    record Order(String day) {}

    static final TaskDescriptor<Order> WARNING = TaskDescriptor.of("early-warning", Order.class);

    @Bean
    Task<Order> earlyWarningJob(WarningRunner runner) {
        return Tasks.oneTime(WARNING)
                .execute((instance, context) ->
                        runner.run(LocalDate.parse(instance.getData().day())));
    }
}
