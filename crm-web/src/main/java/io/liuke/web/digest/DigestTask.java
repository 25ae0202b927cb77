package io.liuke.web.digest;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends the mails of a day; what was not taken it tries again, over some five hours, then not until tomorrow. */
@Configuration(proxyBeanMethods = false)
class DigestTask {

    private static final int TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final double LONGER_EACH_TIME = 2;

    record Order(String day) {}

    static final TaskDescriptor<Order> DIGEST = TaskDescriptor.of("warning-digest", Order.class);

    @Bean
    Task<Order> warningDigestJob(WarningDigests digests) {
        return Tasks.oneTime(DIGEST)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        TRIES, new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, LONGER_EACH_TIME)))
                .execute((instance, context) ->
                        digests.send(LocalDate.parse(instance.getData().day())));
    }
}
