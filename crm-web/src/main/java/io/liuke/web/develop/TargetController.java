package io.liuke.web.develop;

import io.liuke.churn.develop.PotentialFilter;
import io.liuke.customer.LifecycleState;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes targets of potential customers, and takes it back. */
@Controller
class TargetController {

    private static final String PATH = "/develop/potentials";

    private final TargetChoices choices;

    TargetController(TargetChoices choices) {
        this.choices = choices;
    }

    @PostMapping(PATH + "/decide")
    String decide(@Valid @ModelAttribute("form") TargetForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors() || !form.isLegal()) {
            Flash.failed("develop.target.nobody").on(redirect);
        } else {
            List<String> moved = choices.move(form.customers(), form.to());
            Flash done = Flash.done(
                    "develop.target.done." + form.to(),
                    moved.size(),
                    form.customers().size() - moved.size());
            (moved.isEmpty() ? done : done.undo(undo(form.to(), moved))).on(redirect);
        }
        return back(form.shown());
    }

    /** Whoever was changed since stays as they are. */
    @PostMapping(PATH + "/undo")
    String undo(@RequestParam LifecycleState from, @RequestParam List<String> moved, RedirectAttributes redirect) {
        int back = choices.moveBack(moved, from);
        Flash.done("develop.target.undone", back, moved.size() - back).on(redirect);
        return back(PotentialFilter.ALL);
    }

    private static String undo(LifecycleState to, List<String> moved) {
        return PATH + "/undo?from=" + to + "&moved=" + String.join(",", moved);
    }

    private static String back(PotentialFilter show) {
        return "redirect:" + PATH + (show == PotentialFilter.ALL ? "" : "?show=" + show);
    }
}
