package io.liuke.shared;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the database goes away under a job, the job waits until it is back and starts again from its beginning. Left to the
 * scheduler it would seem dead for minutes, because nobody could note that it failed.
 */
@Component
class JobsOutlastOutages implements ExecutionInterceptor {

    private static final Logger log = LoggerFactory.getLogger(JobsOutlastOutages.class);
    private static final long LOOK_MILLIS = 500;

    private final JdbcClient jdbc;
    private final Duration longest;

    /** @param longest after which a job gives up and leaves it to the scheduler when it is tried again */
    JobsOutlastOutages(JdbcClient jdbc, @Value("${liuke.jobs.outage:30m}") Duration longest) {
        this.jdbc = jdbc;
        this.longest = longest;
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return chain.proceed(job, context);
            } catch (RuntimeException e) {
                if (!DatabaseFaults.isOutage(e) || !back(deadline)) {
                    throw e;
                }
                log.warn("The database was away; job {} starts again", job.getTaskAndInstance());
            }
        }
    }

    private boolean back(long deadline) {
        while (System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                jdbc.sql("select 1").query(Integer.class).single();
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false; // the program stops; the next start takes the job up
            } catch (DataAccessException e) {
                log.debug("The database does not answer yet", e);
            }
        }
        return false;
    }
}
