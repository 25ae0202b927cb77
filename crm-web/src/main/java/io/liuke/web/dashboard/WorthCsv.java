package io.liuke.web.dashboard;

import io.liuke.churn.insight.LargeCustomerRow;
import io.liuke.churn.insight.LargeRisk;
import io.liuke.churn.insight.LargeRisks;
import io.liuke.churn.insight.UnprofitableCustomer;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.churn.insight.WorthInsight;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lists of what customers are worth as files; page by page, so that a long one takes no more memory. */
@Component
class WorthCsv {

    private static final int PAGE = 1_000;

    private final WorthInsight insight;

    WorthCsv(WorthInsight insight) {
        this.insight = insight;
    }

    void unprofitable(OwnerScope scope, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, "unprofitable.csv", csv -> {
            csv.row("customer", "name", "owner", "revenue", "profit", "service", "offers", "bad_debt", "net_value");
            List<UnprofitableCustomer> page = insight.unprofitable(scope, WorthCursor.LOWEST, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> write(csv, row));
                UnprofitableCustomer last = page.get(page.size() - 1);
                page = insight.unprofitable(scope, new WorthCursor(last.net(), last.customerId()), PAGE);
            }
        });
    }

    private static void write(CsvDownload csv, UnprofitableCustomer row) {
        csv.row(
                row.code(),
                row.name(),
                row.ownerName(),
                row.revenue(),
                row.profit(),
                row.service(),
                row.offers(),
                row.badDebt(),
                row.net());
    }

    void large(OwnerScope scope, HttpServletResponse response) throws IOException {
        CsvDownload.forSpreadsheet(response, "large.csv", csv -> {
            csv.row(
                    "customer",
                    "name",
                    "owner",
                    "profit",
                    "profit_share",
                    "receivable",
                    "bad_debt",
                    "service",
                    "orders",
                    "discounted",
                    "hours_a_month",
                    "money_at_stake",
                    "money_risk",
                    "profit_risk",
                    "management_risk",
                    "leaving_risk");
            insight.large(scope).all().forEach(row -> write(csv, row));
        });
    }

    private static void write(CsvDownload csv, LargeCustomerRow row) {
        LargeRisks risks = row.risks();
        csv.row(
                row.code(),
                row.name(),
                row.ownerName(),
                risks.profit(),
                row.share(),
                risks.receivable(),
                risks.badDebt(),
                risks.service(),
                risks.orders(),
                risks.discounted(),
                risks.hoursAMonth(),
                risks.moneyAtStake(),
                risks.level(LargeRisk.MONEY),
                risks.level(LargeRisk.PROFIT),
                risks.level(LargeRisk.MANAGEMENT),
                risks.level(LargeRisk.LEAVING));
    }
}
