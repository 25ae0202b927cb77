package io.liuke.web.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.ScoredRow;
import io.liuke.churn.ScoringId;
import io.liuke.churn.Scorings;
import io.liuke.web.support.CsvCells;
import io.liuke.web.support.ReasonWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Streams the scores of a run, row by row; a million of them take no more memory than one. */
@Component
class ScoresCsv {

    private static final int BUFFER = 1 << 16;

    private final Scorings scorings;
    private final ReasonWords words;

    ScoresCsv(Scorings scorings, ReasonWords words) {
        this.scorings = scorings;
        this.words = words;
    }

    void write(ScoringId id, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scores-%d.csv\"".formatted(id.value()));
        response.setBufferSize(BUFFER);
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().bufferSize(BUFFER).build(out);
        csv.writeRecord(
                "customer",
                "churn_probability",
                "buy_probability",
                "expected_orders",
                "expected_profit",
                "money_at_stake",
                "band",
                "reasons");
        scorings.scores(id, row -> write(csv, row));
        csv.flush();
        out.flush();
    }

    private void write(CsvWriter csv, ScoredRow row) {
        csv.writeRecord(
                CsvCells.safe(row.customerCode()),
                Double.toString(row.churnProbability()),
                Double.toString(row.buyProbability()),
                Double.toString(row.expectedOrders()),
                row.expectedProfit().toPlainString(),
                row.moneyAtStake().toPlainString(),
                row.band().name(),
                CsvCells.safe(row.reasons().stream()
                        .filter(reason -> reason.side() == ReasonCode.Side.RISK)
                        .map(words::headline)
                        .collect(Collectors.joining("; "))));
    }
}
