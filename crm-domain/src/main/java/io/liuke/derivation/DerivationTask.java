package io.liuke.derivation;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background job of a derivation; the instance is the id of its run. After a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class DerivationTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("derivation");

    private static final Logger log = LoggerFactory.getLogger(DerivationTask.class);

    @Bean
    OneTimeTask<Void> derivation(DerivationRunner runner, DerivationStore runs, BusinessTime time) {
        return Tasks.oneTime(DESCRIPTOR).execute((instance, context) -> {
            long id = Long.parseLong(instance.getId());
            try {
                runner.run(id);
            } catch (RuntimeException e) {
                log.error("Derivation {} failed; nothing of it was written", id, e);
                runs.fail(id, String.valueOf(e.getMessage()), time.wallClock());
            }
        });
    }
}
