package io.liuke.web.customer;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.liuke.web.customer.CustomerPages.TimelineQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one customer, on one page. */
@Controller
class CustomerController {

    private final CustomerPages pages;
    private final ActionForms forms;

    CustomerController(CustomerPages pages, ActionForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    /** {@code do} names the action whose form stands open; without a script that is how a form is opened. */
    @GetMapping("/customers/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        open(action, person, pages.head(id, model), model);
        return pages.show(id, new TimelineQuery(show, find, after), model);
    }

    /** The form of one action alone, for a page that is there already. */
    @HxRequest(target = "action")
    @GetMapping("/customers/{id}")
    String action(
            @PathVariable long id,
            @RequestParam(name = "do", required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Long person,
            Model model) {
        open(action, person, pages.head(id, model), model);
        return "customer/actions :: slot";
    }

    /** The timeline alone, or with {@code after} what comes behind its last event. */
    @GetMapping("/customers/{id}/timeline")
    String timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        pages.timeline(id, new TimelineQuery(show, find, after), model);
        return after == null ? "customer/timeline :: card" : "customer/timeline :: older";
    }

    private void open(@Nullable String name, @Nullable Long person, CustomerHead customer, Model model) {
        CustomerPages.Rights rights = (CustomerPages.Rights) model.getAttribute("may");
        Action.of(name)
                .filter(action -> rights != null && (action.isChanging() ? rights.change() : rights.contact()))
                .ifPresent(action -> forms.blank(action, customer, person).ifPresent(form -> {
                    model.addAttribute("action", action.parameter());
                    model.addAttribute("form", form);
                    model.addAttribute("due", forms.due(customer));
                    forms.openCase(customer).ifPresent(open -> model.addAttribute("openCase", open));
                }));
    }
}
