package io.liuke.web.customer;

import io.liuke.customer.CodeTaken;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerReadModel;
import io.liuke.customer.Customers;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a customer and edits one. */
@Controller
class CustomerFormController {

    private static final String NEW = "customer/new";
    private static final String EDIT = "customer/edit";

    private final Customers customers;
    private final CustomerReadModel known;
    private final Owners owners;
    private final CustomerAccess access;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    CustomerFormController(
            Customers customers,
            CustomerReadModel known,
            Owners owners,
            CustomerAccess access,
            CurrentUser currentUser,
            BusinessTime time) {
        this.customers = customers;
        this.known = known;
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
            FieldFaults.reject(binding, "owner", "customer.owner.unknown");
        }
        String code = form.code();
        if (code != null && known.findByCode(code).isPresent()) {
            refuseCode(code, binding);
        }
        if (binding.hasErrors()) {
            return NEW;
        }
        try {
            CustomerId created = customers.create(form.toCommand());
            Flash.done("customer.created", form.name()).on(redirect);
            return "redirect:/customers/" + created.value();
        } catch (CodeTaken taken) {
            refuseCode(taken.code(), binding);
            return NEW;
        }
    }

    private static void refuseCode(String code, BindingResult binding) {
        FieldFaults.reject(binding, "code", "customer.code.taken", code);
    }

    @GetMapping("/customers/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        CustomerDetail customer = access.changeable(id);
        model.addAttribute("customer", customer);
        CustomerForm form = CustomerForm.of(customer);
        model.addAttribute("form", form);
        model.addAttribute("seen", form.texts());
        return EDIT;
    }

    @PostMapping("/customers/{id}/edit")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult binding,
            @RequestParam Map<String, String> parameters,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        model.addAttribute("customer", customer);
        Map<String, String> seen = CustomerEdit.seen(parameters);
        model.addAttribute("seen", seen);
        LocalDate cancelled = form.cancelledOn();
        if (cancelled != null && cancelled.isAfter(time.today())) {
            FieldFaults.reject(binding, "cancelledOn", "customer.cancelledOn.future");
        }
        if (binding.hasErrors()) {
            return EDIT;
        }
        CustomerEdit edit = CustomerEdit.of(form, seen, CustomerForm.of(customer));
        if (edit.conflicts().isEmpty() && saved(customer, edit.merged(), binding)) {
            Flash.done("customer.saved", edit.merged().name()).on(redirect);
            return "redirect:/customers/" + id;
        }
        if (!edit.conflicts().isEmpty()) {
            showConflicts(edit, CustomerForm.of(customer), model);
        }
        return EDIT;
    }

    private boolean saved(CustomerDetail customer, CustomerForm form, BindingResult binding) {
        try {
            customers.edit(
                    customer.customerId(), form.profile(), form.consent(), form.cancelledOn(), customer.version());
            return true;
        } catch (StaleRecord thisVeryMoment) {
            binding.reject("error.stale");
            return false;
        }
    }

    /** The form as it is now, with what is stored beside each field that both changed; saving again keeps what stands in it. */
    private static void showConflicts(CustomerEdit edit, CustomerForm stored, Model model) {
        BindingResult said = new BeanPropertyBindingResult(edit.merged(), "form");
        said.reject("customer.conflict");
        edit.conflicts()
                .forEach(field -> FieldFaults.reject(
                        said,
                        field,
                        "customer.conflict.stored",
                        Choices.said(field, stored.texts().getOrDefault(field, ""))));
        model.addAttribute("form", edit.merged());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", said);
        model.addAttribute("version", stored.version());
        model.addAttribute("seen", stored.texts());
    }
}
