package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.followup.FollowupId;
import io.liuke.followup.Followups;
import io.liuke.interaction.Interactions;
import io.liuke.shared.BusinessTime;
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

/** Contacts and follow-ups, from a customer's page. */
@Controller
class ContactController {

    private final Interactions interactions;
    private final Followups followups;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    ContactController(
            Interactions interactions,
            Followups followups,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser,
            BusinessTime time) {
        this.interactions = interactions;
        this.followups = followups;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.time = time;
    }

    @PostMapping("/customers/{id}/contacts")
    String log(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.contactable(id);
        if (!binding.hasErrors()
                && form.at() != null
                && form.at().atZone(time.zone()).toInstant().isAfter(time.now())) {
            binding.rejectValue("at", "customer.contact.future");
        }
        if (binding.hasErrors()) {
            return pages.again(id, Action.CONTACT.parameter(), model);
        }
        interactions.log(form.toCommand(customer.customerId(), currentUser.id(), time.zone(), time.now()));
        Flash.done("customer.contact.done", customer.name()).on(redirect);
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/{id}/followups")
    String plan(
            @PathVariable long id,
            @Valid @ModelAttribute("form") FollowupForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.contactable(id);
        if (binding.hasErrors()) {
            return pages.again(id, Action.FOLLOWUP.parameter(), model);
        }
        if (form.promise()) {
            followups.promise(form.toCommand(customer.customerId(), currentUser.id()));
        } else {
            followups.plan(form.toCommand(customer.customerId(), currentUser.id()));
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
        try {
            followups.done(new FollowupId(followup), version, currentUser.id());
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
        try {
            followups.undoDone(new FollowupId(followup), version);
            Flash.done("customer.followup.undone").on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("customer.followup.stale").on(redirect);
        }
        return "redirect:/customers/" + id;
    }
}
