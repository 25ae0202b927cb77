package io.liuke.web.customer;

import io.liuke.churn.OverrideId;
import io.liuke.churn.OverrideKind;
import io.liuke.churn.Triage;
import io.liuke.churn.TriageRefused;
import io.liuke.customer.CustomerDetail;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import io.liuke.web.support.Formats;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Snooze and false alarm, from a customer's page. */
@Controller
class TriageController {

    private final Triage triage;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final Formats formats;

    TriageController(
            Triage triage, CustomerAccess access, CustomerPages pages, CurrentUser currentUser, Formats formats) {
        this.triage = triage;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.formats = formats;
    }

    @PostMapping("/customers/{id}/snooze")
    String snooze(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return take(OverrideKind.SNOOZE, id, form, binding, model, redirect);
    }

    @PostMapping("/customers/{id}/false-alarm")
    String falseAlarm(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        return take(OverrideKind.FALSE_ALARM, id, form, binding, model, redirect);
    }

    @PostMapping("/customers/{id}/override/{override}/end")
    String end(@PathVariable long id, @PathVariable long override, RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        triage.end(customer.customerId(), new OverrideId(override));
        Flash.done("customer.override.ended", customer.name()).on(redirect);
        return "redirect:/customers/" + id;
    }

    private String take(
            OverrideKind kind,
            long id,
            OverrideForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (!binding.hasErrors()) {
            try {
                OverrideId taken = kind == OverrideKind.SNOOZE
                        ? triage.snooze(customer.customerId(), form.until(), form.reason(), currentUser.id())
                        : triage.falseAlarm(customer.customerId(), form.until(), form.reason(), currentUser.id());
                Flash.done("customer.override." + kind.name(), customer.name(), formats.date(form.until()))
                        .undo("/customers/%d/override/%d/end".formatted(id, taken.value()))
                        .on(redirect);
                return "redirect:/customers/" + id;
            } catch (TriageRefused refused) {
                refuse(refused, binding);
            }
        }
        Action action = kind == OverrideKind.SNOOZE ? Action.SNOOZE : Action.FALSE_ALARM;
        return pages.again(id, action.parameter(), model);
    }

    private static void refuse(TriageRefused refused, BindingResult binding) {
        String code = "customer.override." + refused.why().name();
        switch (refused.why()) {
            case DATE_NOT_AHEAD, DATE_TOO_FAR -> FieldFaults.reject(binding, "until", code);
            case NO_REASON -> FieldFaults.reject(binding, "reason", code);
            case NOT_SCORED -> binding.reject(code);
        }
    }
}
