package io.liuke.web.model;

import io.liuke.churn.Backtests;
import io.liuke.churn.KeptModels;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model's page with what stands around its card: the test, the decision to keep it, when it scored. */
@Component
class ModelPages {

    private final Backtests backtests;
    private final TestViews tests;
    private final KeptModels models;
    private final StaffDirectory staff;

    ModelPages(Backtests backtests, TestViews tests, KeptModels models, StaffDirectory staff) {
        this.backtests = backtests;
        this.tests = tests;
        this.models = models;
        this.staff = staff;
    }

    void fill(Model model) {
        tests.newest().ifPresent(test -> model.addAttribute("test", test));
        backtests.unfinished().ifPresent(run -> model.addAttribute("running", run));
        models.pin().ifPresent(pin -> {
            model.addAttribute("pin", pin);
            model.addAttribute(
                    "pinnedBy", staff.find(pin.by()).map(StaffMember::name).orElse("–"));
        });
        models.latest(1).forEach(latest -> model.addAttribute("scoredAt", latest.scoredAt()));
    }
}
