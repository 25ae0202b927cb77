package io.liuke.web.model;

import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The customers behind a figure of a back-test as a file; page by page, so that a long one takes no more memory. */
@Component
class RatedCsv {

    private static final int PAGE = 1_000;

    private final RatedCustomersReadModel customers;

    RatedCsv(RatedCustomersReadModel customers) {
        this.customers = customers;
    }

    void send(long test, RatedGroup group, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, "test-%d.csv".formatted(test), csv -> {
            csv.row("customer", "name", "owner", "churn_probability", "left");
            List<RatedCustomer> page = customers.page(test, group, RatedCursor.START, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> csv.row(row.code(), row.name(), row.ownerName(), row.churn(), row.left()));
                page = customers.page(test, group, RatedCursor.behind(page.get(page.size() - 1)), PAGE);
            }
        });
    }
}
