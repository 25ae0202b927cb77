package io.liuke.web.dashboard;

import io.liuke.derivation.Rules;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DashboardController {

    private final ChurnDashboard dashboard;
    private final Companies companies;
    private final BusinessTime time;
    private final Rules rules;

    DashboardController(ChurnDashboard dashboard, Companies companies, BusinessTime time, Rules rules) {
        this.dashboard = dashboard;
        this.companies = companies;
        this.time = time;
        this.rules = rules;
    }

    @GetMapping("/dashboard")
    String churn(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable Integer window,
            Model model) {
        Company company = companies.get();
        Range range = Range.of(days, window, company.activeWindowDays());
        model.addAttribute("board", dashboard.over(range, time.today(), company));
        model.addAttribute("rulesUnseen", rules.versions().isEmpty());
        return "dashboard/churn";
    }
}
