package io.liuke.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class JobsTest {

    record Work(long runId, LocalDate asOf) {}

    private static final TaskDescriptor<Work> WORK = TaskDescriptor.of("test-work", Work.class);
    private static final List<Work> DONE = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class WorkTask {
        @Bean
        Task<Work> work() {
            return Tasks.oneTime(WORK).execute((instance, context) -> {
                if (instance.getData().runId() < 0) {
                    throw new IllegalStateException("negative on purpose");
                }
                DONE.add(instance.getData());
            });
        }
    }

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestJobs testJobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void forget() {
        DONE.clear();
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void aJobGetsItsDataBackAndIsGoneAfterwards() {
        Work work = new Work(7, LocalDate.of(1997, 9, 30));
        jobs.start(WORK, "run-7", work);
        assertThat(DONE).isEmpty();
        testJobs.runAll();
        assertThat(DONE).containsExactly(work);
        assertThat(planned()).isZero();
    }

    @Test
    void theDataIsKeptAsJson() {
        jobs.start(WORK, "run-7", new Work(7, LocalDate.of(1997, 9, 30)));
        assertThat(jdbc.sql("select convert_from(task_data, 'UTF8') from scheduled_tasks")
                        .query(String.class)
                        .single())
                .contains("\"runId\":7", "\"asOf\":\"1997-09-30\"");
    }

    @Test
    void theSameWorkIsPlannedOnce() {
        assertThat(jobs.start(WORK, "same", new Work(1, LocalDate.EPOCH))).isTrue();
        assertThat(jobs.start(WORK, "same", new Work(2, LocalDate.EPOCH))).isFalse();
        testJobs.runAll();
        assertThat(DONE).extracting(Work::runId).containsExactly(1L);
    }

    @Test
    void aRolledBackWishIsForgotten() {
        transaction.executeWithoutResult(status -> {
            jobs.start(WORK, "never", new Work(1, LocalDate.EPOCH));
            status.setRollbackOnly();
        });
        assertThat(planned()).isZero();
    }

    @Test
    void aFailingJobFailsTheTestAndStaysPlanned() {
        jobs.start(WORK, "fails", new Work(-1, LocalDate.EPOCH));
        assertThatThrownBy(testJobs::runAll).isInstanceOf(AssertionError.class);
        assertThat(planned()).isOne();
    }

    private int planned() {
        return jdbc.sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }
}
