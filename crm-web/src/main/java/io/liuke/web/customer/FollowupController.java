package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.followup.FollowupId;
import io.liuke.followup.Followups;
import io.liuke.followup.PlanFollowup;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Follow-ups and promises, from a customer's page. */
@Controller
class FollowupController {

    private final Followups followups;
    private final FollowupChecks checks;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;

    FollowupController(
            Followups followups,
            FollowupChecks checks,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser) {
        this.followups = followups;
        this.checks = checks;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
    }

    @PostMapping("/customers/{id}/followups")
    String plan(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FollowupForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.contactable(id);
        checks.check(form, binding);
        if (binding.hasErrors()) {
            return pages.again(id, Action.FOLLOWUP.parameter(), model);
        }
        PlanFollowup plan = form.toCommand(customer.customerId(), currentUser.id());
        if (form.promise()) {
            followups.promise(plan);
        } else {
            followups.plan(plan);
        }
        Flash.done(form.promise() ? "customer.promise.done" : "customer.followup.done", form.what())
                .on(redirect);
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/{id}/followups/{followup}/done")
    String done(
            @PathVariable long id,
            @PathVariable long followup,
            @RequestParam int version,
            RedirectAttributes redirect) {
        access.contactable(id);
        FollowupId item = checks.of(id, followup);
        try {
            followups.done(item, version, currentUser.id());
            String undo = "/customers/%d/followups/%d/undo?version=%d".formatted(id, followup, version + 1);
            Flash.done("customer.followup.ticked").undo(undo).on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("customer.followup.stale").on(redirect);
        }
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/{id}/followups/{followup}/undo")
    String undo(
            @PathVariable long id,
            @PathVariable long followup,
            @RequestParam int version,
            RedirectAttributes redirect) {
        access.contactable(id);
        FollowupId item = checks.of(id, followup);
        try {
            followups.undoDone(item, version);
            Flash.done("customer.followup.undone").on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("customer.followup.stale").on(redirect);
        }
        return "redirect:/customers/" + id;
    }
}
