package io.liuke.web.develop;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.GrowRow;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Customers to grow as a file; page by page, so that a long one takes no more memory. */
@Component
class GrowCsv {

    private static final int PAGE = 2_000;

    private final DevelopInsight insight;

    GrowCsv(DevelopInsight insight) {
        this.insight = insight;
    }

    void write(OwnerScope scope, boolean near, HttpServletResponse response) throws IOException {
        boolean modelled = insight.modelled();
        CsvDownload.forSpreadsheet(response, "grow.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "owner",
                    "state",
                    "tier",
                    "booked_value",
                    "modelled_value",
                    "profit_365",
                    "cost_to_serve_365",
                    "to_next_tier");
            List<GrowRow> page = insight.grow(modelled, scope, near, WorthCursor.HIGHEST, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> write(csv, row));
                GrowRow last = page.get(page.size() - 1);
                page = insight.grow(modelled, scope, near, new WorthCursor(amount(modelled, last), last.id()), PAGE);
            }
        });
    }

    private static void write(CsvDownload csv, GrowRow row) {
        csv.row(
                row.code(),
                row.name(),
                row.ownerName(),
                row.state(),
                row.tier(),
                row.booked(),
                row.modelled(),
                row.profit365(),
                row.costToServe(),
                row.toNext());
    }

    /** Of the last of a page; the next begins behind it. */
    static Cursor cursor(boolean modelled, List<GrowRow> page) {
        GrowRow last = page.get(page.size() - 1);
        return Cursor.of(amount(modelled, last).toPlainString(), last.id());
    }

    private static BigDecimal amount(boolean modelled, GrowRow row) {
        return modelled ? Objects.requireNonNull(row.modelled()) : row.profit365();
    }
}
