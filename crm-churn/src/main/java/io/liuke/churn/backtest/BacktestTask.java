package io.liuke.churn.backtest;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.liuke.churn.BacktestId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.DatabaseFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The background job of a back-test; its data is the id of the run. After a crash it starts again from nothing. */
@Configuration(proxyBeanMethods = false)
class BacktestTask {

    static final TaskDescriptor<Long> BACKTEST = TaskDescriptor.of("backtest", Long.class);

    private static final Logger log = LoggerFactory.getLogger(BacktestTask.class);

    @Bean
    Task<Long> backtestJob(BacktestRunner runner, BacktestStore runs, BusinessTime time) {
        return Tasks.custom(BACKTEST).onDeadExecutionRevive().execute((instance, context) -> {
            BacktestId id = new BacktestId(instance.getData());
            try {
                runner.run(id);
            } catch (RuntimeException e) {
                if (DatabaseFaults.isOutage(e)) {
                    throw e; // it starts again when the database is back
                }
                if (runs.fail(id, String.valueOf(e.getMessage()), time.wallClock())) {
                    log.error("Back-test {} failed; nothing of it was written", id.value(), e);
                } else {
                    log.info("Back-test {} was cancelled; nothing of it was written", id.value());
                }
            }
            return new OnCompleteRemove<>();
        });
    }
}
