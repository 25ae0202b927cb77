package io.liuke.web.today;

import io.liuke.web.support.CompanyChanges;
import io.liuke.web.support.Flash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue, and one customer of it beside it. */
@Controller
class TodayController {

    private final TodayScreens screens;
    private final Situations situations;
    private final CompanyChanges changes;

    TodayController(TodayScreens screens, Situations situations, CompanyChanges changes) {
        this.screens = screens;
        this.situations = situations;
        this.changes = changes;
    }

    @GetMapping("/today")
    String page(
            Visit visit,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(name = "do", required = false) @Nullable String doing,
            Model model) {
        return screens.page(visit, customer, doing, model);
    }

    /** Asked again and again while scores are computed; when they are there, a page that waits for them loads anew. */
    @GetMapping("/today/computing")
    String computing(Visit visit, @RequestParam(defaultValue = "true") boolean waiting, Model model) {
        Optional<Computation> computing = situations.computing();
        boolean underWay = computing.filter(Computation::underWay).isPresent();
        if (!underWay && waiting) {
            visit.response().setHeader("HX-Refresh", "true");
        }
        model.addAttribute("computing", computing.orElse(null));
        model.addAttribute("waiting", waiting);
        return "today/computing :: computing";
    }

    /** From now on the company looks at its data as of the day of its newest order. */
    @PostMapping("/today/newest")
    String newest(RedirectAttributes redirect) {
        situations.oldNewestOrder().ifPresent(day -> {
            changes.lookAsOf(day);
            Flash.done("today.done.lookingBack").on(redirect);
        });
        return "redirect:/today";
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
