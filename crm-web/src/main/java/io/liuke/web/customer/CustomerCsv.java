package io.liuke.web.customer;

import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** The list of customers as a file, filtered and ordered as the page; page by page, so that a long one takes no more memory. */
@Component
class CustomerCsv {

    private static final int PAGE = 1_000;

    private final CustomerListReadModel customers;

    CustomerCsv(CustomerListReadModel customers) {
        this.customers = customers;
    }

    void write(OwnerScope scope, CustomerFilter filter, CustomerSort sort, HttpServletResponse response)
            throws IOException {
        CsvDownload.forSpreadsheet(response, "customers.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "state",
                    "tier",
                    "owner",
                    "last_order",
                    "band",
                    "churn_probability",
                    "money_at_stake",
                    "profit_365",
                    "net_value_365",
                    "unprofitable",
                    "large");
            String after = null;
            do {
                CustomerList page = customers.page(scope, filter, sort, after, PAGE);
                page.items().forEach(card -> write(csv, card));
                after = page.next();
            } while (after != null);
        });
    }

    private static void write(CsvDownload csv, CustomerCard card) {
        csv.row(
                card.code(),
                card.name(),
                card.state(),
                card.tier(),
                card.ownerName(),
                card.lastOn(),
                card.band(),
                card.churnProbability(),
                card.moneyAtStake(),
                card.profit365(),
                card.net365(),
                card.unprofitable(),
                card.large());
    }
}
