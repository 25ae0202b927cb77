package io.liuke.web.api;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestRun;
import io.liuke.churn.Backtests;
import io.liuke.churn.ScoringStatus;
import io.liuke.web.support.CsvDownload;
import io.liuke.web.support.RungWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The models, tested on the company's own past. */
@RestController
class BacktestsApi {

    private final Backtests backtests;
    private final RungWords words;

    BacktestsApi(Backtests backtests, RungWords words) {
        this.backtests = backtests;
        this.words = words;
    }

    @PostMapping("/api/v1/backtests")
    ResponseEntity<BacktestView> start(
            @RequestBody(required = false) @Nullable BacktestRequest request, Locale locale) {
        BacktestRequest asked = BacktestRequest.orLatest(request);
        BacktestId id = backtests.start(asked.cutoff(), asked.horizonDays(), asked.seed());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/backtests/" + id.value()))
                .body(show(id.value(), locale));
    }

    @GetMapping("/api/v1/backtests/{id}")
    BacktestView show(@PathVariable long id, Locale locale) {
        BacktestRun run = find(id);
        BacktestReport report = run.report();
        return BacktestView.of(run, report == null ? List.of() : words.standing(report.model(), locale));
    }

    /** Nothing is left of it when this returns. */
    @PostMapping("/api/v1/backtests/{id}/cancel")
    BacktestView cancel(@PathVariable long id, Locale locale) {
        if (!backtests.cancel(find(id).id())) {
            throw new RunIsOver();
        }
        return show(id, locale);
    }

    /** Chance of an order within the horizon, of every customer who had ordered by the cutoff. */
    @GetMapping("/api/v1/backtests/{id}/predictions.csv")
    void predictions(@PathVariable long id, HttpServletResponse response) throws IOException {
        BacktestRun run = find(id);
        if (run.status() != ScoringStatus.DONE) {
            throw new NoSuchElementException("back-test " + id + " has not ended");
        }
        CsvDownload.forProgram(response, "predictions-%d.csv".formatted(id), csv -> {
            csv.row("customer", "p");
            backtests.predictions(run.id(), row -> csv.row(row.customerCode(), row.p()));
        });
    }

    private BacktestRun find(long id) {
        return backtests.find(new BacktestId(id)).orElseThrow();
    }
}
