package io.liuke.web.handover;

import io.liuke.customer.HandoverId;
import io.liuke.customer.Ownership;
import io.liuke.handover.HandoverReadModel;
import io.liuke.handover.PastHandover;
import io.liuke.handover.WorkKind;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Availabilities;
import io.liuke.staff.StaffId;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On whom customers hang, who of them leaves or is absent, and what was handed over. */
@Controller
class HandoverController {

    private static final int PAST = 20;

    private final OwnerRows rows;
    private final LeaverPage leaver;
    private final Availabilities availabilities;
    private final HandoverReadModel past;
    private final Ownership ownership;
    private final CurrentUser currentUser;

    HandoverController(
            OwnerRows rows,
            LeaverPage leaver,
            Availabilities availabilities,
            HandoverReadModel past,
            Ownership ownership,
            CurrentUser currentUser) {
        this.rows = rows;
        this.leaver = leaver;
        this.availabilities = availabilities;
        this.past = past;
        this.ownership = ownership;
        this.currentUser = currentUser;
    }

    @GetMapping("/handover")
    String list(Model model) {
        model.addAttribute("rows", rows.all());
        model.addAttribute("kinds", WorkKind.values());
        model.addAttribute("past", past.latest(PAST));
        return "handover/list";
    }

    @GetMapping("/handover/{staff}")
    String leaver(@PathVariable long staff, @RequestParam(required = false) @Nullable String after, Model model) {
        return leaver.fill(staff, after, model);
    }

    @PostMapping("/handover/{staff}/availability")
    String note(
            @PathVariable long staff,
            @Valid @ModelAttribute("form") AvailabilityForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        OwnerRow row = leaver.row(staff);
        if (!binding.hasErrors() && form.hasEndOnly()) {
            FieldFaults.reject(binding, "absentFrom", "handover.absent.noStart");
        }
        if (!binding.hasErrors() && form.endsBeforeItBegins()) {
            FieldFaults.reject(binding, "absentUntil", "handover.absent.backwards");
        }
        if (binding.hasErrors()) {
            return leaver.fill(staff, null, model);
        }
        availabilities.note(form.of(new StaffId(staff)));
        Flash.done("handover.noted", row.member().name()).on(redirect);
        return "redirect:/handover/" + staff;
    }

    @PostMapping("/handover/past/{id}/undo")
    String undo(@PathVariable long id, RedirectAttributes redirect) {
        PastHandover handover = past.find(new HandoverId(id)).orElseThrow(NotFound::new);
        try {
            HandoverId undo = ownership.takeBack(new HandoverId(id), currentUser.id());
            int back = past.find(undo).orElseThrow().customers();
            Flash.done(
                            back == handover.customers() ? "handover.undone" : "handover.undone.some",
                            String.valueOf(back),
                            String.valueOf(handover.customers() - back))
                    .on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("handover.undone.before").on(redirect);
        }
        return "redirect:/handover";
    }
}
