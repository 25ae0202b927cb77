package io.liuke.churn.backtest;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestPrediction;
import io.liuke.churn.BacktestRefused;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.Backtests;
import io.liuke.churn.learning.Learning;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Job;
import io.liuke.shared.JobConnections;
import io.liuke.shared.Jobs;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BacktestService implements Backtests {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 730;

    private final BacktestStore runs;
    private final PredictionStore predictions;
    private final Companies companies;
    private final JobConnections connections;
    private final BusinessTime time;
    private final Jobs jobs;

    BacktestService(
            BacktestStore runs,
            PredictionStore predictions,
            Companies companies,
            JobConnections connections,
            BusinessTime time,
            Jobs jobs) {
        this.runs = runs;
        this.predictions = predictions;
        this.companies = companies;
        this.connections = connections;
        this.time = time;
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public BacktestId start(@Nullable LocalDate cutoff, @Nullable Integer horizonDays, @Nullable Long seed) {
        int horizon = horizonDays == null ? companies.get().horizonDays() : horizonDays;
        if (horizon < SHORTEST || horizon > LONGEST) {
            throw new BacktestRefused(BacktestRefused.Cause.HORIZON_OUT_OF_RANGE, SHORTEST, LONGEST);
        }
        LocalDate latest = time.today().minusDays(horizon);
        LocalDate date = cutoff == null ? latest : cutoff;
        if (date.isAfter(latest)) {
            throw new BacktestRefused(BacktestRefused.Cause.WINDOW_OPEN, latest);
        }
        BacktestId id = runs.create(date, horizon, seed == null ? Learning.USUAL_SEED : seed, time.wallClock());
        jobs.start(BacktestTask.BACKTEST, Long.toString(id.value()), id.value());
        return id;
    }

    @Override
    public Optional<BacktestRun> find(BacktestId id) {
        return runs.find(id);
    }

    @Override
    public Optional<BacktestRun> latest(int horizonDays) {
        return runs.latest(horizonDays);
    }

    @Override
    public Optional<BacktestRun> unfinished() {
        return runs.unfinished();
    }

    @Override
    public boolean cancel(BacktestId id) {
        boolean cancelled = runs.cancel(id, time.wallClock());
        if (cancelled) {
            connections.interrupt(new Job(BacktestRunner.JOB, id.value()));
        }
        return cancelled;
    }

    @Override
    @Transactional(readOnly = true)
    public void predictions(BacktestId id, Consumer<BacktestPrediction> consumer) {
        predictions.read(id, consumer);
    }
}
