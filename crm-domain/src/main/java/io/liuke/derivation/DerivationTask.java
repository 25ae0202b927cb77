package io.liuke.derivation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background job of a derivation; its data is the id of the run. After a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class DerivationTask {

    static final TaskDescriptor<Long> DERIVATION = TaskDescriptor.of("derivation", Long.class);

    private static final Logger log = LoggerFactory.getLogger(DerivationTask.class);

    @Bean
    Task<Long> derivation(DerivationRunner runner, DerivationStore runs, BusinessTime time) {
        return Tasks.oneTime(DERIVATION).execute((instance, context) -> {
            long id = instance.getData();
            try {
                runner.run(id);
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e; // it starts again when the database is back
                }
                ended(id, runs.fail(id, String.valueOf(e.getMessage()), time.wallClock()), e);
            }
        });
    }

    private static void ended(long id, boolean failed, RuntimeException cause) {
        if (failed) {
            log.error("Derivation {} failed; nothing of it was written", id, cause);
        } else {
            log.info("Derivation {} was cancelled; nothing of it was written", id);
        }
    }
}
