package io.liuke.web.dashboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.liuke.churn.RiskBand;
import io.liuke.churn.insight.LargeCustomerRow;
import io.liuke.churn.insight.LargeRisk;
import io.liuke.churn.insight.LargeRisks;
import io.liuke.churn.insight.UnprofitableCustomer;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.churn.insight.WorthInsight;
import io.liuke.staff.OwnerScope;
import io.liuke.web.support.CsvCells;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
        CsvWriter csv = open("unprofitable", response);
        csv.writeRecord("customer", "name", "owner", "revenue", "profit", "service", "offers", "bad_debt", "net_value");
        WorthCursor after = WorthCursor.LOWEST;
        List<UnprofitableCustomer> page;
        do {
            page = insight.unprofitable(scope, after, PAGE);
            page.forEach(row -> csv.writeRecord(
                    CsvCells.safe(row.code()),
                    CsvCells.safe(row.name()),
                    text(row.ownerName()),
                    row.revenue().toPlainString(),
                    row.profit().toPlainString(),
                    row.service().toPlainString(),
                    row.offers().toPlainString(),
                    row.badDebt().toPlainString(),
                    row.net().toPlainString()));
            if (!page.isEmpty()) {
                UnprofitableCustomer last = page.get(page.size() - 1);
                after = new WorthCursor(last.net(), last.customerId());
            }
        } while (page.size() == PAGE);
        csv.close();
    }

    void large(OwnerScope scope, HttpServletResponse response) throws IOException {
        CsvWriter csv = open("large", response);
        csv.writeRecord(
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
        csv.close();
    }

    private static void write(CsvWriter csv, LargeCustomerRow row) {
        LargeRisks risks = row.risks();
        csv.writeRecord(
                CsvCells.safe(row.code()),
                CsvCells.safe(row.name()),
                text(row.ownerName()),
                risks.profit().toPlainString(),
                row.share() == null ? "" : row.share().toString(),
                risks.receivable().toPlainString(),
                risks.badDebt().toPlainString(),
                risks.service().toPlainString(),
                Integer.toString(risks.orders()),
                Integer.toString(risks.discounted()),
                Double.toString(risks.hoursAMonth()),
                amount(risks.moneyAtStake()),
                level(risks, LargeRisk.MONEY),
                level(risks, LargeRisk.PROFIT),
                level(risks, LargeRisk.MANAGEMENT),
                level(risks, LargeRisk.LEAVING));
    }

    private static String level(LargeRisks risks, LargeRisk risk) {
        RiskBand level = risks.level(risk);
        return level == null ? "" : level.name();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : CsvCells.safe(text);
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static CsvWriter open(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name));
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        return CsvWriter.builder().build(out);
    }
}
