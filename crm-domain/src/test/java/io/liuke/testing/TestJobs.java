package io.liuke.testing;

import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs planned jobs in the test's thread: {@code jobs.runAll()} returns when none is left, those that jobs planned included. */
public final class TestJobs {

    private static final int ROUNDS = 100;

    private final ManualScheduler scheduler;
    private final JdbcClient jdbc;

    private TestJobs(ManualScheduler scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /** @throws AssertionError if a job fails, or if jobs plan each other without end */
    public void runAll() {
        for (int round = 0; round < ROUNDS; round++) {
            scheduler.setTime(new SystemClock().now());
            scheduler.runAnyDueExecutions();
            if (count("consecutive_failures > 0") > 0) {
                throw new AssertionError("a job failed; its stack trace is in the log above");
            }
            if (count("execution_time <= clock_timestamp()") == 0) {
                return;
            }
        }
        throw new AssertionError("jobs are still planned after %d rounds".formatted(ROUNDS));
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from scheduled_tasks where " + condition)
                .query(Integer.class)
                .single();
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        TestJobs testJobs(DataSource dataSource, List<Task<?>> tasks, DbSchedulerCustomizer customizer) {
            TestHelper.ManualSchedulerBuilder builder =
                    TestHelper.createManualScheduler(new TransactionAwareDataSourceProxy(dataSource), tasks);
            // the serializer's setter returns the general builder, which would build a scheduler with threads
            builder.serializer(customizer.serializer().orElseThrow());
            ManualScheduler scheduler = builder.clock(new SettableClock()).build();
            return new TestJobs(scheduler, JdbcClient.create(dataSource));
        }

        /** Keeps the scheduler's own threads from starting in tests that did not ask for them. */
        @Bean
        @ConditionalOnProperty(name = "liuke.test.jobs", havingValue = "false", matchIfMissing = true)
        DbSchedulerStarter noThreads() {
            return () -> {};
        }
    }
}
