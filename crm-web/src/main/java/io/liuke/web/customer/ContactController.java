package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.web.contact.ContactForm;
import io.liuke.web.contact.ContactLog;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts, from a customer's page. */
@Controller
class ContactController {

    private final ContactLog contacts;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;

    ContactController(ContactLog contacts, CustomerAccess access, CustomerPages pages, CurrentUser currentUser) {
        this.contacts = contacts;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
    }

    @PostMapping("/customers/{id}/contacts")
    String log(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.contactable(id);
        contacts.check(form, binding);
        if (!binding.hasErrors()) {
            try {
                contacts.log(customer.customerId(), form, currentUser.id(), next(customer));
                String done = form.plans() ? "customer.contact.doneAndPlanned" : "customer.contact.done";
                Flash.done(done, customer.name()).on(redirect);
                return "redirect:/customers/" + id;
            } catch (StaleRecord stale) {
                binding.reject("error.stale");
            }
        }
        return pages.again(id, Action.CONTACT.parameter(), model);
    }

    /** What support promises is for the customer's owner to keep. */
    private StaffId next(CustomerDetail customer) {
        Long owner = customer.ownerId();
        return currentUser.role() == Role.SUPPORT && owner != null ? new StaffId(owner) : currentUser.id();
    }
}
