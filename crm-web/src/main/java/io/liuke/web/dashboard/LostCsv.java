package io.liuke.web.dashboard;

import io.liuke.churn.insight.LossClass;
import io.liuke.churn.insight.LossComparison;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison as a file: each class of each trait. */
@Component
class LostCsv {

    private final LossWords words;

    LostCsv(LossWords words) {
        this.words = words;
    }

    void write(@Nullable LossComparison found, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, "lost.csv", csv -> {
            csv.row(
                    "trait",
                    "class",
                    "customers",
                    "left",
                    "stayed",
                    "share_left",
                    "share_low",
                    "share_high",
                    "difference",
                    "difference_low",
                    "difference_high");
            if (found != null) {
                found.tables().forEach(table -> table.classes().forEach(c -> write(csv, c)));
            }
        });
    }

    private void write(CsvDownload csv, LossClass row) {
        csv.row(
                words.trait(row.trait()),
                words.of(row),
                row.customers(),
                row.lost(),
                row.stayed(),
                share(row.share().value()),
                share(row.share().low()),
                share(row.share().high()),
                share(row.difference().value()),
                share(row.difference().low()),
                share(row.difference().high()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
