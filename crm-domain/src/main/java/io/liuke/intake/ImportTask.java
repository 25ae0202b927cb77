package io.liuke.intake;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.liuke.shared.DatabaseFaults;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports as jobs of the scheduler: one node runs an import, and another takes it up if that one dies. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    /** What is to be imported. */
    record Order(long importId) {}

    static final TaskDescriptor<Order> IMPORT = TaskDescriptor.of("import", Order.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofHours(6);

    @Bean
    OneTimeTask<Order> runImport(ImportJob job, ImportStore store) {
        return Tasks.oneTime(IMPORT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> run(
                        new ImportId(instance.getData().importId()),
                        context.getExecution().consecutiveFailures + 1,
                        job,
                        store));
    }

    /** A lost connection is worth another attempt; what fails again and again is shown as failed. */
    static void run(ImportId id, int attempt, ImportJob job, ImportStore store) {
        try {
            job.run(id);
        } catch (RuntimeException e) {
            if (DatabaseFaults.isDiskFull(e)) {
                store.fail(id, Finding.of("DISK_FULL"));
                return;
            }
            if (attempt < ATTEMPTS || DatabaseFaults.isOutage(e)) {
                throw e;
            }
            LOG.error("Import {} failed {} times", id.value(), attempt, e);
            store.fail(id, Finding.of("UNEXPECTED", id.value()));
        }
    }

    @Bean
    RecurringTask<Void> cleanImports(ImportStore store) {
        return Tasks.recurring("import-cleaning", FixedDelay.of(CLEANING))
                .execute((instance, context) -> store.removeForgotten());
    }
}
