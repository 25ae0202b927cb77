package io.liuke.web.today;

import io.liuke.churn.OverrideId;
import io.liuke.churn.Triage;
import io.liuke.churn.TriageRefused;
import io.liuke.customer.CustomerId;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Formats;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Snooze and false alarm. The next customer takes the place of the one who left the queue. */
@Controller
class TodayTriageController {

    private final TodayScreens screens;
    private final Reach reach;
    private final Triage triage;
    private final CurrentUser user;
    private final Formats formats;

    TodayTriageController(TodayScreens screens, Reach reach, Triage triage, CurrentUser user, Formats formats) {
        this.screens = screens;
        this.reach = reach;
        this.triage = triage;
        this.user = user;
        this.formats = formats;
    }

    /** Takes a customer out of the queue until a day. */
    private interface Decision {
        OverrideId take(CustomerId customer, LocalDate until, String why);
    }

    @PostMapping("/today/{customer}/snooze")
    String snooze(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        OverrideId taken = decide(row, form, binding, (id, until, why) -> triage.snooze(id, until, why, user.id()));
        if (taken == null) {
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "snooze", model);
        }
        return left(visit, row, form, taken, "today.done.snoozed", redirect);
    }

    @PostMapping("/today/{customer}/false-alarm")
    String falseAlarm(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        OverrideId taken = decide(row, form, binding, (id, until, why) -> triage.falseAlarm(id, until, why, user.id()));
        if (taken == null) {
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "alarm", model);
        }
        return left(visit, row, form, taken, "today.done.falseAlarm", redirect);
    }

    @PostMapping("/today/{customer}/overrides/{override}/end")
    String end(Visit visit, @PathVariable long customer, @PathVariable long override, RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        triage.end(new CustomerId(customer), new OverrideId(override));
        Flash.done("today.done.back", row.name()).on(redirect);
        return visit.to(customer);
    }

    private @Nullable OverrideId decide(QueueRow row, OverrideForm form, BindingResult binding, Decision decision) {
        if (binding.hasErrors()) {
            return null;
        }
        try {
            return decision.take(
                    new CustomerId(row.customerId()),
                    Objects.requireNonNull(form.until()),
                    Objects.requireNonNull(form.why()));
        } catch (TriageRefused refused) {
            boolean text = refused.why() == TriageRefused.Cause.NO_REASON;
            binding.rejectValue(text ? "why" : "until", "triage." + refused.why());
            return null;
        }
    }

    private String left(
            Visit visit, QueueRow row, OverrideForm form, OverrideId taken, String word, RedirectAttributes redirect) {
        Flash.done(word, row.name(), formats.date(form.until()))
                .undo(visit.address().action(row.customerId(), "overrides/" + taken.value() + "/end"))
                .on(redirect);
        return visit.to(screens.following(visit, row));
    }
}
