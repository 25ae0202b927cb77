package io.liuke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.testing.DatabaseTest;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** With the scheduler's own threads, and a poll so rare that no test waits for it. */
@DatabaseTest(properties = {DatabaseTest.JOBS_RUN, "db-scheduler.polling-interval=1h"})
class JobsRunTest {

    private static final TaskDescriptor<String> WORK = TaskDescriptor.of("test-run", String.class);
    private static final Queue<String> DONE = new ConcurrentLinkedQueue<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class WorkTask {
        @Bean
        Task<String> work() {
            return Tasks.oneTime(WORK).execute((instance, context) -> DONE.add(instance.getData()));
        }
    }

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aJobStartsAtTheCommitAndNotBefore() {
        transaction.executeWithoutResult(status -> {
            jobs.start(WORK, "one", "in a transaction");
            assertThat(DONE).isEmpty();
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> DONE.contains("in a transaction"));
    }

    @Test
    void aJobStartsAtOnceWhereThereIsNoTransaction() {
        jobs.start(WORK, "two", "alone");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> DONE.contains("alone"));
    }
}
