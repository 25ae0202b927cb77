package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.interaction.Interactions;
import io.liuke.shared.BusinessTime;
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

    private final Interactions interactions;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final BusinessTime time;

    ContactController(
            Interactions interactions,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser,
            BusinessTime time) {
        this.interactions = interactions;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.time = time;
    }

    @PostMapping("/customers/{id}/contacts")
    String log(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.contactable(id);
        if (!binding.hasErrors()
                && form.at() != null
                && form.at().atZone(time.zone()).toInstant().isAfter(time.now())) {
            binding.rejectValue("at", "customer.contact.future");
        }
        if (binding.hasErrors()) {
            return pages.again(id, Action.CONTACT.parameter(), model);
        }
        interactions.log(form.toCommand(customer.customerId(), currentUser.id(), time.zone(), time.now()));
        Flash.done("customer.contact.done", customer.name()).on(redirect);
        return "redirect:/customers/" + id;
    }
}
