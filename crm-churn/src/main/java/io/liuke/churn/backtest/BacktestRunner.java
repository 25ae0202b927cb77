package io.liuke.churn.backtest;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestReport.Candidate;
import io.liuke.churn.BacktestReport.Shown;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.model.Quality;
import io.liuke.churn.scoring.Examination;
import io.liuke.churn.scoring.Examiner;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Job;
import io.liuke.shared.JobCancelled;
import io.liuke.shared.JobConnections;
import io.liuke.shared.JobProgress;
import io.liuke.shared.Stages;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a back-test out: all of it in one transaction, so it is whole or absent, and can begin again after a crash. */
@Service
class BacktestRunner {

    static final String JOB = "backtest";

    private static final double EXAMINED = 0.9;

    private final BacktestStore runs;
    private final PredictionStore predictions;
    private final Examiner examiner;
    private final Outcomes outcomes;
    private final JobConnections connections;
    private final BusinessTime time;

    BacktestRunner(
            BacktestStore runs,
            PredictionStore predictions,
            Examiner examiner,
            Outcomes outcomes,
            JobConnections connections,
            BusinessTime time) {
        this.runs = runs;
        this.predictions = predictions;
        this.examiner = examiner;
        this.outcomes = outcomes;
        this.connections = connections;
        this.time = time;
    }

    /** @throws JobCancelled if somebody cancels it meanwhile */
    @Transactional
    public void run(BacktestId id) {
        Job job = new Job(JOB, id.value());
        connections.enlist(job);
        BacktestRun run = runs.find(id).orElseThrow();
        if (!runs.begin(id, time.wallClock())) {
            return; // done before, or cancelled before it began
        }
        Stages stages = new Stages();
        JobProgress progress = JobProgress.of(share -> runs.progress(id, share));
        Examination examination =
                examiner.examine(run.cutoff(), run.horizonDays(), run.seed(), job, progress.part(0, EXAMINED));
        stages.end("examine");
        boolean[] ordered = outcomes.ordered(run, examination.customers());
        BacktestReport report =
                report(examination, ordered, outcomes.ofShownScores(run, examination.customers(), ordered));
        stages.end("compare");
        progress.at(EXAMINED);
        predictions.write(id, examination, ordered);
        stages.end("write");
        if (!runs.finish(id, report, stages.millis(), time.wallClock())) {
            throw new JobCancelled();
        }
    }

    private static BacktestReport report(Examination examination, boolean[] ordered, @Nullable Shown shown) {
        int[] active = IntStream.range(0, ordered.length)
                .filter(i -> examination.active()[i])
                .toArray();
        boolean[] orderedOfActive = Outcomes.of(active, ordered);
        List<Candidate> candidates = examination.chances().entrySet().stream()
                .map(asked -> new Candidate(
                        asked.getKey(),
                        Quality.of(asked.getValue(), ordered),
                        Quality.of(
                                IntStream.of(active)
                                        .mapToDouble(i -> asked.getValue()[i])
                                        .toArray(),
                                orderedOfActive)))
                .toList();
        return new BacktestReport(
                examination.card().model(),
                examination.card().why(),
                candidates,
                examination.card(),
                Ratings.of(examination.promoted(), ordered),
                shown);
    }
}
