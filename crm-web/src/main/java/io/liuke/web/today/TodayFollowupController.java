package io.liuke.web.today;

import io.liuke.followup.FollowupId;
import io.liuke.followup.Followups;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Follow-ups and promises from the panel. */
@Controller
class TodayFollowupController {

    private final TodayScreens screens;
    private final Reach reach;
    private final TodayContacts contacts;
    private final Followups followups;
    private final CurrentUser user;

    TodayFollowupController(
            TodayScreens screens, Reach reach, TodayContacts contacts, Followups followups, CurrentUser user) {
        this.screens = screens;
        this.reach = reach;
        this.contacts = contacts;
        this.followups = followups;
        this.user = user;
    }

    @PostMapping("/today/{customer}/followups")
    String plan(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("form") FollowupForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.contacted(customer);
        contacts.checkAhead(form.dueOn(), "dueOn", binding);
        if (binding.hasErrors()) {
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "followup", model);
        }
        FollowupId planned = contacts.plan(row, form);
        Flash.done(form.promised() ? "today.done.promised" : "today.done.planned", row.name())
                .undo(visit.address().action(customer, "followups/" + planned.value() + "/withdraw"))
                .on(redirect);
        return visit.to(customer);
    }

    @PostMapping("/today/{customer}/followups/{followup}/done")
    String done(
            Visit visit,
            @PathVariable long customer,
            @PathVariable long followup,
            @RequestParam int version,
            RedirectAttributes redirect) {
        reach.contacted(customer);
        contacts.mustBelong(customer, followup);
        try {
            followups.done(new FollowupId(followup), version, user.id());
            Flash.done("today.done.ticked")
                    .undo(visit.address().action(customer, "followups/" + followup + "/reopen"))
                    .on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("today.failed.stale").on(redirect);
        }
        return visit.to(customer);
    }

    @PostMapping("/today/{customer}/followups/{followup}/reopen")
    String reopen(Visit visit, @PathVariable long customer, @PathVariable long followup, RedirectAttributes redirect) {
        reach.contacted(customer);
        followups.undoDone(
                new FollowupId(followup),
                contacts.mustBelong(customer, followup).version());
        Flash.done("today.done.undone").on(redirect);
        return visit.to(customer);
    }

    @PostMapping("/today/{customer}/followups/{followup}/withdraw")
    String withdraw(
            Visit visit, @PathVariable long customer, @PathVariable long followup, RedirectAttributes redirect) {
        reach.contacted(customer);
        followups.withdraw(
                new FollowupId(followup),
                contacts.mustBelong(customer, followup).version());
        Flash.done("today.done.undone").on(redirect);
        return visit.to(customer);
    }
}
