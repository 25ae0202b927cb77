package io.liuke.web.today;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue, and one customer of it beside it. */
@Controller
class TodayController {

    private final TodayScreens screens;

    TodayController(TodayScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/today")
    String page(
            Visit visit,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(name = "do", required = false) @Nullable String doing,
            Model model) {
        return screens.page(visit, customer, doing, model);
    }

    @GetMapping("/today/{customer}/panel")
    String panel(
            Visit visit,
            @PathVariable long customer,
            @RequestParam(name = "do", required = false) @Nullable String doing,
            @RequestParam(defaultValue = "false") boolean renew,
            Model model) {
        if (!visit.htmx()) {
            return "redirect:" + visit.address().customer(customer, doing);
        }
        visit.response().setHeader("HX-Replace-Url", visit.address().customer(customer, doing));
        return screens.panel(visit, customer, doing, renew, model);
    }
}
