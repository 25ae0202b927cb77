package io.liuke.web.api;

import io.liuke.churn.ReasonCode;
import io.liuke.churn.ScoredRow;
import io.liuke.churn.ScoringId;
import io.liuke.churn.Scorings;
import io.liuke.web.support.CsvDownload;
import io.liuke.web.support.ReasonWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Streams the scores of a run, row by row; a million of them take no more memory than one. */
@Component
class ScoresCsv {

    private final Scorings scorings;
    private final ReasonWords words;

    ScoresCsv(Scorings scorings, ReasonWords words) {
        this.scorings = scorings;
        this.words = words;
    }

    void write(ScoringId id, HttpServletResponse response) throws IOException {
        CsvDownload.forProgram(response, "scores-%d.csv".formatted(id.value()), csv -> {
            csv.row(
                    "customer",
                    "churn_probability",
                    "buy_probability",
                    "expected_orders",
                    "expected_profit",
                    "money_at_stake",
                    "band",
                    "reasons");
            scorings.scores(id, row -> write(csv, row));
        });
    }

    private void write(CsvDownload csv, ScoredRow row) {
        csv.row(
                row.customerCode(),
                row.churnProbability(),
                row.buyProbability(),
                row.expectedOrders(),
                row.expectedProfit(),
                row.moneyAtStake(),
                row.band(),
                row.reasons().stream()
                        .filter(reason -> reason.side() == ReasonCode.Side.RISK)
                        .map(words::headline)
                        .collect(Collectors.joining("; ")));
    }
}
