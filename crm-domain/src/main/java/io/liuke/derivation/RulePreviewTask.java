package io.liuke.derivation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.DatabaseFaults;
import io.liuke.shared.JobCancelled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background job of a preview; its data is the id. What is current is brought up to date before, so that only the
 * rules make the difference. A derivation that comes meanwhile does not wait for it: the preview gives way and begins again.
 */
@Configuration(proxyBeanMethods = false)
class RulePreviewTask {

    static final TaskDescriptor<Long> PREVIEW = TaskDescriptor.of("rule-preview", Long.class);

    private static final Logger log = LoggerFactory.getLogger(RulePreviewTask.class);

    @Bean
    Task<Long> rulePreview(
            RulePreviewRunner runner, RulePreviewStore store, Derivations derivations, BusinessTime time) {
        return Tasks.oneTime(PREVIEW).execute((instance, context) -> {
            long id = instance.getData();
            try {
                do {
                    derivations.bringUpToDate();
                } while (gaveWay(runner, store, id));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e; // it starts again when the database is back
                }
                log.error("Preview {} of rules failed; nothing of it was written", id, e);
                store.fail(id, String.valueOf(e.getMessage()), time.wallClock());
            }
        });
    }

    private static boolean gaveWay(RulePreviewRunner runner, RulePreviewStore store, long id) {
        try {
            runner.run(id);
            return false;
        } catch (JobCancelled e) {
            return store.isWanted(id);
        }
    }
}
