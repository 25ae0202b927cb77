package io.liuke.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Plans background work, which survives a killed process and which one node runs however many there are. A module
 * declares its job as a bean; the data is a record or a string and is kept as JSON:
 *
 * <pre>{@code
 * @Configuration(proxyBeanMethods = false)
 * class ScoringTask {
 *     record Order(long runId) {}
 *
 *     static final TaskDescriptor<Order> SCORING = TaskDescriptor.of("scoring", Order.class);
 *
 *     @Bean
 *     Task<Order> scoring(ScoringJob job) {
 *         return Tasks.oneTime(SCORING).execute((instance, context) -> job.run(instance.getData()));
 *     }
 * }
 * }</pre>
 *
 * and plans it where the wish arises: {@code jobs.start(SCORING, "run-" + id, new Order(id))}. A job may be started
 * again after a crash and must then not do anything twice. What fails for good is the job's own business to record; a
 * thrown exception means "try again later".
 */
@Component
public class Jobs {

    // Looked up late: the scheduler is built from all job beans, and these may plan jobs themselves.
    private final ObjectProvider<Scheduler> scheduler;

    Jobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Plans a job in the caller's transaction, so that it is forgotten if that rolls back; it starts after the commit.
     *
     * @param instance names this piece of work; while one of the same name is planned or running, nothing is added
     * @return whether it was added
     */
    public <T> boolean start(TaskDescriptor<T> task, String instance, T data) {
        return startAt(task, instance, data, new SystemClock().now());
    }

    /** As {@link #start}, but not before a moment on the wall clock. */
    public <T> boolean startAt(TaskDescriptor<T> task, String instance, T data, Instant earliest) {
        Scheduler target = scheduler.getObject();
        boolean added =
                target.scheduleIfNotExists(task.instance(instance).data(data).scheduledTo(earliest));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit(target));
        } else {
            target.triggerCheckForDueExecutions();
        }
        return added;
    }

    /** Before the commit the scheduler would see nothing, and then it would look only at its next poll. */
    private static TransactionSynchronization afterCommit(Scheduler scheduler) {
        return new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        };
    }
}
