package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.customer.Customers;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a customer of the queue to a colleague. */
@Controller
class TodayOwnerController {

    private final TodayScreens screens;
    private final Reach reach;
    private final Customers customers;
    private final PanelForms forms;
    private final CurrentUser currentUser;

    TodayOwnerController(
            TodayScreens screens, Reach reach, Customers customers, PanelForms forms, CurrentUser currentUser) {
        this.screens = screens;
        this.reach = reach;
        this.customers = customers;
        this.forms = forms;
        this.currentUser = currentUser;
    }

    @PostMapping("/today/{customer}/owner")
    String assign(
            Visit visit,
            @PathVariable long customer,
            @RequestParam int version,
            @ModelAttribute("form") OwnerForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        Optional<StaffMember> owner = forms.colleagues().stream()
                .filter(member -> form.newOwner() != null && member.id().value() == form.newOwner())
                .findFirst();
        if (owner.isEmpty()) {
            binding.rejectValue("newOwner", "NotNull");
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "owner", model);
        }
        StaffId id = owner.get().id();
        try {
            customers.assign(new CustomerId(customer), id, currentUser.id(), version);
        } catch (StaleRecord stale) {
            binding.reject("error.stale");
            return screens.again(visit, HttpStatus.CONFLICT, customer, "owner", model);
        }
        Flash.done("today.done.assigned", row.name(), owner.get().name()).on(redirect);
        return visit.to(screens.following(visit, row));
    }
}
