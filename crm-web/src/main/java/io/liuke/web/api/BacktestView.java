package io.liuke.web.api;

import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A back-test and how far it is; figures are null or empty before it has ended.
 *
 * @param promoted the model that made the predictions
 * @param why in the caller's language: why this one and no higher rung
 * @param trainedOn cutoffs of the windows that taught the promoted model; empty where it learns from all orders before the
 *     cutoff
 * @param candidates each with its figures on all customers and on those who ordered within 180 days before the cutoff
 * @param model card of the promoted model
 * @param shown figures of the scores that stood on the pages on the day of the cutoff, to within five points
 * @param stages in milliseconds
 */
record BacktestView(
        long id,
        ScoringStatus status,
        double progress,
        LocalDate cutoff,
        int horizonDays,
        long seed,
        @Nullable String promoted,
        List<String> why,
        List<LocalDate> trainedOn,
        List<BacktestReport.Candidate> candidates,
        @Nullable ModelCard model,
        BacktestReport.@Nullable Shown shown,
        Map<String, Long> stages,
        @Nullable String failure,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** @param why of its report, in words */
    static BacktestView of(BacktestRun run, List<String> why) {
        BacktestReport report = run.report();
        LogisticCard logistic = report == null ? null : report.model().logistic();
        return new BacktestView(
                run.id().value(),
                run.status(),
                run.progress(),
                run.cutoff(),
                run.horizonDays(),
                run.seed(),
                report == null ? null : report.promoted(),
                why,
                logistic == null ? List.of() : logistic.cutoffs(),
                report == null ? List.of() : report.candidates(),
                report == null ? null : report.model(),
                report == null ? null : report.shown(),
                run.stages(),
                run.failure(),
                run.startedAt(),
                run.finishedAt());
    }
}
