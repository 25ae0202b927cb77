package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.Customers;
import io.liuke.customer.IllegalTransition;
import io.liuke.customer.LifecycleState;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who owns a customer, and where the customer stands. */
@Controller
class StandingController {

    private final Customers customers;
    private final Owners owners;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final Vocabulary words;

    StandingController(
            Customers customers,
            Owners owners,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser,
            Vocabulary words) {
        this.customers = customers;
        this.owners = owners;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.words = words;
    }

    @PostMapping("/customers/{id}/owner")
    String assign(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OwnerForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        StaffId chosen = form.staff();
        if (chosen != null && !Objects.equals(form.owner(), customer.ownerId()) && !owners.may(chosen)) {
            FieldFaults.reject(binding, "owner", "customer.owner.unknown");
        }
        if (!binding.hasErrors()) {
            try {
                customers.assign(customer.customerId(), chosen, currentUser.id(), form.version());
                Flash.done("customer.owner.done", customer.name()).on(redirect);
                return "redirect:/customers/" + id;
            } catch (StaleRecord stale) {
                StaleForm.show(binding, model, access.visible(id).version());
            }
        }
        return pages.again(id, Action.OWNER.parameter(), model);
    }

    @PostMapping("/customers/{id}/state")
    String decide(
            @PathVariable long id,
            @Valid @ModelAttribute("form") StateForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        LifecycleState to = form.to();
        if (!binding.hasErrors() && to != null && decided(customer, to, form, binding, model)) {
            Flash.done("customer.state.done", customer.name(), words.state(to)).on(redirect);
            return "redirect:/customers/" + id;
        }
        return pages.again(id, Action.STATE.parameter(), model);
    }

    private boolean decided(
            CustomerDetail customer, LifecycleState to, StateForm form, BindingResult binding, Model model) {
        try {
            customers.decide(customer.customerId(), to, form.reason(), currentUser.id(), form.version());
            return true;
        } catch (StaleRecord stale) {
            StaleForm.show(binding, model, access.visible(customer.id()).version());
        } catch (IllegalTransition illegal) {
            String[] said = {words.state(illegal.from()), words.state(illegal.to()), words.states(illegal.legal())};
            FieldFaults.reject(binding, "to", "customer.state.illegal", (Object[]) said);
        }
        return false;
    }
}
