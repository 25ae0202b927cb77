package io.liuke.web.develop;

import io.liuke.churn.develop.NextProduct;
import io.liuke.churn.develop.NextProducts;
import io.liuke.churn.insight.Estimate;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What could be offered next as a file; page by page, so that a long one takes no more memory. */
@Component
class NextCsv {

    private static final int PAGE = 5_000;

    private final NextProducts products;

    NextCsv(NextProducts products) {
        this.products = products;
    }

    void write(@Nullable String product, OwnerScope scope, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, "next-products.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "owner",
                    "tier",
                    "not_yet",
                    "because_of",
                    "buyers",
                    "both",
                    "share",
                    "lift",
                    "lift_low",
                    "lift_high",
                    "worth_365",
                    "also",
                    "next_followup");
            List<NextProduct> page = products.page(product, scope, WorthCursor.HIGHEST, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> write(csv, row));
                NextProduct last = page.get(page.size() - 1);
                page = page.size() < PAGE
                        ? List.of()
                        : products.page(product, scope, new WorthCursor(last.gain(), last.id()), PAGE);
            }
        });
    }

    private static void write(CsvDownload csv, NextProduct row) {
        Estimate lift = row.lift();
        csv.row(
                row.code(),
                row.name(),
                row.ownerName(),
                row.tier(),
                row.product(),
                row.because(),
                row.buyers(),
                row.both(),
                number(row.share().value()),
                number(lift.value()),
                number(lift.low()),
                number(lift.high()),
                row.gain(),
                String.join("; ", row.also()),
                row.plannedOn());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
