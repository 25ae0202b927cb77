package io.liuke.intake;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The taking back of an import as a job of the scheduler, which another node takes up if this one dies. */
@Configuration(proxyBeanMethods = false)
class ImportUndoTask {

    static final TaskDescriptor<ImportTask.Order> UNDO = TaskDescriptor.of("import-undo", ImportTask.Order.class);

    private static final Logger LOG = LoggerFactory.getLogger(ImportUndoTask.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<ImportTask.Order> undoImport(ImportUndoJob job, ImportReadModel imports, ImportUndoStore store) {
        return Tasks.oneTime(UNDO)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> {
                    ImportId id = new ImportId(instance.getData().importId());
                    try {
                        job.run(imports.get(id));
                    } catch (RuntimeException e) {
                        if (context.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
                            throw e;
                        }
                        LOG.error("Import {} could not be taken back", id.value(), e);
                        store.giveUp(id, Finding.of("UNDO_FAILED", id.value()));
                    }
                });
    }
}
