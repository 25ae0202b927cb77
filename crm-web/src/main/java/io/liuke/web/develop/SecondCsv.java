package io.liuke.web.develop;

import io.liuke.churn.insight.DevelopInsight;
import io.liuke.churn.insight.OneOrderCustomer;
import io.liuke.churn.insight.SecondOrders;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Customers with one order day as a file; page by page, so that a long one takes no more memory. */
@Component
class SecondCsv {

    private static final int PAGE = 20_000;

    private final DevelopInsight insight;

    SecondCsv(DevelopInsight insight) {
        this.insight = insight;
    }

    void write(OwnerScope scope, HttpServletResponse response) throws IOException {
        SecondOrders orders = insight.secondOrders();
        CsvDownload.forSpreadsheet(response, "second-orders.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "owner",
                    "first_order",
                    "days_since",
                    "revenue",
                    "profit",
                    "ordered_again_by_then",
                    "chance",
                    "expected_profit",
                    "next_followup");
            List<OneOrderCustomer> page = insight.oneOrder(scope, WorthCursor.HIGHEST, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> write(csv, orders, row));
                OneOrderCustomer last = page.get(page.size() - 1);
                page = page.size() < PAGE
                        ? List.of()
                        : insight.oneOrder(scope, new WorthCursor(last.gain(), last.id()), PAGE);
            }
        });
    }

    private static void write(CsvDownload csv, SecondOrders orders, OneOrderCustomer row) {
        csv.row(
                row.code(),
                row.name(),
                row.ownerName(),
                row.firstOn(),
                row.day(),
                row.revenue(),
                row.profit(),
                orders.known() ? share(orders.by(row.day())) : null,
                orders.known() ? share(orders.chance(row.day())) : null,
                row.gain(),
                row.plannedOn());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
