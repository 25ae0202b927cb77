package io.liuke.web.customer;

import io.liuke.customer.CodeTaken;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.Customers;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a customer and edits one. */
@Controller
class CustomerFormController {

    private static final String NEW = "customer/new";
    private static final String EDIT = "customer/edit";

    private final Customers customers;
    private final Owners owners;
    private final CustomerAccess access;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    CustomerFormController(
            Customers customers, Owners owners, CustomerAccess access, CurrentUser currentUser, BusinessTime time) {
        this.customers = customers;
        this.owners = owners;
        this.access = access;
        this.currentUser = currentUser;
        this.time = time;
    }

    @GetMapping("/customers/new")
    String enter(Model model) {
        Long owner =
                currentUser.role() == Role.ACCOUNT_MANAGER ? currentUser.id().value() : null;
        model.addAttribute("form", CustomerForm.blank(owner));
        return NEW;
    }

    @PostMapping("/customers")
    String create(
            @Valid @ModelAttribute("form") CustomerForm form, BindingResult binding, RedirectAttributes redirect) {
        if (form.owner() != null && !owners.may(new StaffId(form.owner()))) {
            binding.rejectValue("owner", "customer.owner.unknown");
        }
        if (binding.hasErrors()) {
            return NEW;
        }
        try {
            CustomerId created = customers.create(form.toCommand());
            Flash.done("customer.created", form.name()).on(redirect);
            return "redirect:/customers/" + created.value();
        } catch (CodeTaken taken) {
            binding.rejectValue("code", "customer.code.taken", new String[] {taken.code()}, null);
            return NEW;
        }
    }

    @GetMapping("/customers/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        CustomerDetail customer = access.changeable(id);
        model.addAttribute("customer", customer);
        model.addAttribute("form", CustomerForm.of(customer));
        return EDIT;
    }

    @PostMapping("/customers/{id}/edit")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        model.addAttribute("customer", customer);
        LocalDate cancelled = form.cancelledOn();
        if (cancelled != null && cancelled.isAfter(time.today())) {
            binding.rejectValue("cancelledOn", "customer.cancelledOn.future");
        }
        if (!binding.hasErrors()) {
            try {
                customers.edit(customer.customerId(), form.profile(), form.consent(), cancelled, form.version());
                Flash.done("customer.saved", form.name()).on(redirect);
                return "redirect:/customers/" + id;
            } catch (StaleRecord stale) {
                StaleForm.show(binding, model, customer.version());
                model.addAttribute("stored", CustomerForm.of(customer));
            }
        }
        return EDIT;
    }
}
