package io.liuke.web.settings;

import io.liuke.shared.StaleRecord;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class EffortController {

    private static final String PAGE = "settings/effort";
    private static final String DONE = "redirect:/settings/effort";

    private final Effort effort;

    EffortController(Effort effort) {
        this.effort = effort;
    }

    @GetMapping("/settings/effort")
    String page(Model model) {
        model.addAttribute("form", effort.effortForm());
        model.addAttribute("minutes", effort.minutesForm());
        return page(effort.effortForm().seen(), model);
    }

    /** With what the tables hold: where a number that was sent cannot be read, there is no form to list them from. */
    private String page(int seen, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("lines", effort.effortForm().lines());
        model.addAttribute("people", effort.minutesForm().people());
        return PAGE;
    }

    @PostMapping("/settings/effort")
    String save(
            @Valid @ModelAttribute("form") EffortForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        model.addAttribute("minutes", effort.minutesForm());
        if (binding.hasErrors()) {
            return page(form.seen(), model);
        }
        try {
            effort.change(form);
        } catch (StaleRecord e) {
            binding.reject("error.stale");
            return page(effort.effortForm().seen(), model);
        }
        Flash.done("settings.effort.saved").on(attributes);
        return DONE;
    }

    @PostMapping("/settings/effort/people")
    String savePeople(
            @Valid @ModelAttribute("minutes") MinutesForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes attributes) {
        model.addAttribute("form", effort.effortForm());
        if (binding.hasErrors()) {
            return page(effort.effortForm().seen(), model);
        }
        try {
            effort.change(form);
        } catch (StaleRecord e) {
            Flash.failed("settings.effort.peopleStale").on(attributes);
            return DONE;
        }
        Flash.done("settings.effort.saved").on(attributes);
        return DONE;
    }
}
