package io.liuke.web.dashboard;

import io.liuke.churn.RiskBand;
import io.liuke.churn.insight.LargeCustomerRow;
import io.liuke.churn.insight.LargeRisk;
import io.liuke.churn.insight.UnprofitableCustomer;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.churn.insight.WorthInsight;
import io.liuke.staff.OwnerScope;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers behind the figures of what they are worth: the large ones by risk, and the unprofitable ones. */
@Controller
class WorthController {

    private static final int PAGE = 50;

    private final WorthInsight insight;
    private final WorthCsv csv;
    private final Visibility visibility;

    WorthController(WorthInsight insight, WorthCsv csv, Visibility visibility) {
        this.insight = insight;
        this.csv = csv;
        this.visibility = visibility;
    }

    /** {@code level}: at this level of the risk or above it. */
    @GetMapping("/pyramid/large")
    String large(
            @RequestParam(required = false) @Nullable LargeRisk risk,
            @RequestParam(defaultValue = "MEDIUM") RiskBand level,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        OwnerScope scope = visibility.scope();
        List<LargeCustomerRow> found = insight.large(scope, risk, level, from(after, WorthCursor.HIGHEST), PAGE + 1);
        List<LargeCustomerRow> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("risk", risk);
        model.addAttribute("level", level);
        model.addAttribute("risks", LargeRisk.values());
        model.addAttribute("first", after == null ? null : address("/pyramid/large", risk, level, null));
        if (found.size() > PAGE) {
            LargeCustomerRow last = rows.get(PAGE - 1);
            Cursor next = Cursor.of(last.risks().profit().toPlainString(), last.customerId());
            model.addAttribute("next", address("/pyramid/large", risk, level, next));
        }
        return "dashboard/large";
    }

    @GetMapping("/pyramid/unprofitable")
    String unprofitable(@RequestParam(required = false) @Nullable String after, Model model) {
        OwnerScope scope = visibility.scope();
        List<UnprofitableCustomer> found = insight.unprofitable(scope, from(after, WorthCursor.LOWEST), PAGE + 1);
        List<UnprofitableCustomer> rows = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("sum", insight.unprofitableSum(scope));
        model.addAttribute("first", after == null ? null : "/pyramid/unprofitable");
        if (found.size() > PAGE) {
            UnprofitableCustomer last = rows.get(PAGE - 1);
            Cursor next = Cursor.of(last.net().toPlainString(), last.customerId());
            model.addAttribute("next", "/pyramid/unprofitable?after=" + next);
        }
        return "dashboard/unprofitable";
    }

    @GetMapping("/pyramid/large.csv")
    void largeCsv(HttpServletResponse response) throws IOException {
        csv.large(visibility.scope(), response);
    }

    @GetMapping("/pyramid/unprofitable.csv")
    void unprofitableCsv(HttpServletResponse response) throws IOException {
        csv.unprofitable(visibility.scope(), response);
    }

    private static WorthCursor from(@Nullable String after, WorthCursor start) {
        if (after == null) {
            return start;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WorthCursor(cursor.getDecimal(0), cursor.getLong(1));
    }

    private static String address(String path, @Nullable LargeRisk risk, RiskBand level, @Nullable Cursor after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        if (risk != null) {
            uri.queryParam("risk", risk).queryParam("level", level);
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return uri.toUriString();
    }
}
