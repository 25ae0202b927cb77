package io.liuke.web.dashboard;

import io.liuke.churn.insight.LossComparison;
import io.liuke.churn.insight.LossComparisons;
import io.liuke.churn.insight.LossTrait;
import io.liuke.shared.BusinessTime;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the lost have in common against those who stayed, and the customers behind each cell. */
@Controller
class LostController {

    private final LossComparisons comparisons;
    private final LostBehindReadModel readModel;
    private final LostCsv csv;
    private final BusinessTime time;

    LostController(LossComparisons comparisons, LostBehindReadModel readModel, LostCsv csv, BusinessTime time) {
        this.comparisons = comparisons;
        this.readModel = readModel;
        this.csv = csv;
        this.time = time;
    }

    @GetMapping("/dashboard/lost")
    String lost(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable LossTrait trait,
            Model model) {
        int period = LostView.period(days);
        LossComparison found = comparisons.of(period).orElse(null);
        boolean renewing = found == null || !found.span().to().equals(time.today());
        if (renewing) {
            comparisons.order(period);
        }
        model.addAttribute("board", new LostView(period, found, trait, renewing));
        return "dashboard/lost";
    }

    /** {@code left}: those who left, else those who stayed; without a trait all of them. */
    @GetMapping("/dashboard/lost/customers")
    String customers(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable LossTrait trait,
            @RequestParam(name = "class", defaultValue = "") String code,
            @RequestParam(defaultValue = "true") boolean left,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        int period = LostView.period(days);
        LostCell cell = new LostCell(period, trait, code, left);
        Behind behind = Behind.of(readModel.cell(cell, BehindCursor.of(after)), after);
        model.addAttribute("cell", cell);
        model.addAttribute("behind", behind);
        comparisons.of(period).ifPresent(found -> {
            model.addAttribute("span", found.span());
            found.find(trait, code).ifPresent(row -> model.addAttribute("row", row));
        });
        model.addAttribute("first", behind.later() ? address(cell, null) : null);
        model.addAttribute("next", behind.next() == null ? null : address(cell, behind.next()));
        return "dashboard/lost-customers";
    }

    @GetMapping("/dashboard/lost.csv")
    void csv(@RequestParam(required = false) @Nullable Integer days, HttpServletResponse response) throws IOException {
        csv.write(comparisons.of(LostView.period(days)).orElse(null), response);
    }

    private static String address(LostCell cell, @Nullable String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/dashboard/lost/customers")
                .queryParam("days", cell.days())
                .queryParam("left", cell.left());
        if (cell.trait() != null) {
            uri.queryParam("trait", cell.trait()).queryParam("class", "{class}");
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return uri.encode().buildAndExpand(cell.code()).toUriString();
    }
}
