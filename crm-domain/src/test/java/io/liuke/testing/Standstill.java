package io.liuke.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While it is open no job of the context runs, and its pool holds no connection. */
final class Standstill implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Scheduler scheduler;

    private Standstill(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    static Standstill of(ApplicationContext context) {
        Scheduler scheduler = context.getBean(Scheduler.class);
        if (context.getEnvironment().getProperty("liuke.test.jobs", Boolean.class, false)) {
            waitForJobs(scheduler, JdbcClient.create(context.getBean(DataSource.class)));
        }
        scheduler.pause();
        ((HikariDataSource) context.getBean(DataSource.class))
                .getHikariPoolMXBean()
                .softEvictConnections();
        return new Standstill(scheduler);
    }

    private static void waitForJobs(Scheduler scheduler, JdbcClient jdbc) {
        Awaitility.await("jobs of the application's start or of the test before")
                .atMost(PATIENCE)
                .until(() -> scheduler.getCurrentlyExecuting().isEmpty() && due(jdbc) == 0);
    }

    private static int due(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from scheduled_tasks where picked or execution_time <= clock_timestamp()")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        scheduler.resume();
    }
}
