package io.liuke.web.handover;

import io.liuke.customer.CustomerId;
import io.liuke.customer.HandoverId;
import io.liuke.customer.HandoverKind;
import io.liuke.customer.NewOwner;
import io.liuke.customer.Ownership;
import io.liuke.handover.HandoverReadModel;
import io.liuke.handover.PastHandover;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives the customers of somebody to others: those picked by hand, or all by a rule that is previewed first. */
@Controller
class ReassignController {

    private final LeaverPage leaver;
    private final Plans plans;
    private final Receivers receivers;
    private final Ownership ownership;
    private final HandoverReadModel past;
    private final CurrentUser currentUser;

    ReassignController(
            LeaverPage leaver,
            Plans plans,
            Receivers receivers,
            Ownership ownership,
            HandoverReadModel past,
            CurrentUser currentUser) {
        this.leaver = leaver;
        this.plans = plans;
        this.receivers = receivers;
        this.ownership = ownership;
        this.past = past;
        this.currentUser = currentUser;
    }

    @GetMapping("/handover/{staff}/preview")
    String preview(
            @PathVariable long staff,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            RedirectAttributes redirect) {
        OwnerRow row = leaver.row(staff);
        Optional<Plan> plan = plans.of(new StaffId(staff), Target.of(to));
        if (plan.isEmpty()) {
            return nobody(staff, redirect);
        }
        model.addAttribute("row", row);
        model.addAttribute("plan", plan.get());
        return "handover/preview";
    }

    /** What was previewed, or, if that would be something else by now, the preview again. */
    @PostMapping("/handover/{staff}/all")
    String all(
            @PathVariable long staff,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        OwnerRow row = leaver.row(staff);
        Optional<Plan> found = plans.of(new StaffId(staff), Target.of(to));
        if (found.isEmpty()) {
            return nobody(staff, redirect);
        }
        Plan plan = found.get();
        if (!plan.fingerprint().equals(seen)) {
            Flash.failed("handover.changed").on(redirect);
            return "redirect:/handover/" + staff + "/preview?to=" + plan.target();
        }
        HandoverId handover =
                ownership.handOver(plan.kind(), row.member().id(), plan.owners(), plan.restTo(), currentUser.id());
        return done(row, handover, "redirect:/handover", redirect);
    }

    @PostMapping("/handover/{staff}/some")
    String some(
            @PathVariable long staff,
            @RequestParam(required = false) @Nullable List<Long> customer,
            @RequestParam(required = false) @Nullable Long to,
            RedirectAttributes redirect) {
        OwnerRow row = leaver.row(staff);
        Optional<StaffMember> owner = receivers.find(row.member().id(), to);
        if (owner.isEmpty()) {
            return nobody(staff, redirect);
        }
        if (customer == null || customer.isEmpty()) {
            Flash.failed("handover.nobodyPicked").on(redirect);
            return "redirect:/handover/" + staff;
        }
        List<NewOwner> owners = customer.stream()
                .map(id -> new NewOwner(new CustomerId(id), owner.get().id()))
                .toList();
        HandoverId handover = ownership.handOver(HandoverKind.HAND, row.member().id(), owners, null, currentUser.id());
        return done(row, handover, "redirect:/handover/" + staff, redirect);
    }

    private String done(OwnerRow row, HandoverId id, String next, RedirectAttributes redirect) {
        PastHandover made = past.find(id).orElseThrow();
        Flash.done(
                        "handover.done",
                        String.valueOf(made.customers()),
                        String.valueOf(made.work()),
                        row.member().name())
                .undo("/handover/past/" + id.value() + "/undo")
                .on(redirect);
        return next;
    }

    private static String nobody(long staff, RedirectAttributes redirect) {
        Flash.failed("handover.toNobody").on(redirect);
        return "redirect:/handover/" + staff;
    }
}
