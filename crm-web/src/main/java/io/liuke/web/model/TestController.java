package io.liuke.web.model;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestRefused;
import io.liuke.churn.Backtests;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tests the model on the company's own past, and shows the customers behind what came out. */
@Controller
class TestController {

    private static final int PAGE = 50;

    private final Backtests backtests;
    private final TestViews tests;
    private final RatedCustomersReadModel customers;
    private final RatedCsv csv;

    TestController(Backtests backtests, TestViews tests, RatedCustomersReadModel customers, RatedCsv csv) {
        this.backtests = backtests;
        this.tests = tests;
        this.customers = customers;
        this.csv = csv;
    }

    @PostMapping("/model/test")
    String start(RedirectAttributes redirect) {
        if (backtests.unfinished().isPresent()) {
            Flash.failed("model.test.already").on(redirect);
            return "redirect:/model";
        }
        try {
            backtests.start(null, null, null);
            Flash.done("model.test.started").on(redirect);
        } catch (BacktestRefused refused) {
            Flash.failed("model.test.refused").on(redirect);
        }
        return "redirect:/model";
    }

    /** How far the one that runs is; asks again by itself. */
    @GetMapping("/model/test")
    String progress(Model model) {
        backtests.unfinished().ifPresent(run -> model.addAttribute("running", run));
        return "model/test :: progress";
    }

    @PostMapping("/model/test/cancel")
    String cancel(RedirectAttributes redirect) {
        boolean cancelled =
                backtests.unfinished().map(run -> backtests.cancel(run.id())).orElse(false);
        Flash.done(cancelled ? "model.test.cancelled" : "model.test.over").on(redirect);
        return "redirect:/model";
    }

    @GetMapping("/model/test/{id}/customers")
    String customers(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Boolean left,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        RatedGroup group = RatedGroup.of(from, to, left);
        List<RatedCustomer> found = customers.page(id, group, RatedCursor.of(after), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("test", tests.of(new BacktestId(id)).orElseThrow(NotFound::new));
        model.addAttribute("group", group);
        model.addAttribute("rows", more ? found.subList(0, PAGE) : found);
        model.addAttribute("later", after != null);
        model.addAttribute(
                "next", more ? RatedCursor.behind(found.get(PAGE - 1)).toString() : null);
        return "model/customers";
    }

    @GetMapping("/model/test/{id}/customers.csv")
    void file(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Boolean left,
            HttpServletResponse response)
            throws IOException {
        tests.of(new BacktestId(id)).orElseThrow(NotFound::new);
        csv.send(id, RatedGroup.of(from, to, left), response);
    }
}
