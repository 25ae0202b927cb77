package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.customer.Customers;
import io.liuke.customer.PersonId;
import io.liuke.shared.StaleRecord;
import io.liuke.web.support.Flash;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people to talk to at a customer's. */
@Controller
class PeopleController {

    private final Customers customers;
    private final CustomerAccess access;
    private final CustomerPages pages;

    PeopleController(Customers customers, CustomerAccess access, CustomerPages pages) {
        this.customers = customers;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping("/customers/{id}/people")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (!binding.hasErrors()) {
            try {
                write(customer, form);
                Flash.done("customer.person.done", form.name()).on(redirect);
                return "redirect:/customers/" + id;
            } catch (StaleRecord stale) {
                StaleForm.show(binding, model, access.visible(id).version());
            }
        }
        return pages.again(id, Action.PERSON.parameter(), model);
    }

    @PostMapping("/customers/{id}/people/{person}/remove")
    String remove(
            @PathVariable long id, @PathVariable long person, @RequestParam int version, RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        try {
            customers.removePerson(customer.customerId(), new PersonId(person), version);
            Flash.done("customer.person.removed").on(redirect);
        } catch (StaleRecord stale) {
            Flash.failed("customer.person.stale").on(redirect);
        }
        return "redirect:/customers/" + id;
    }

    private void write(CustomerDetail customer, PersonForm form) {
        if (form.person() == null) {
            customers.addPerson(customer.customerId(), form.toPerson(), form.version());
        } else {
            customers.changePerson(customer.customerId(), new PersonId(form.person()), form.toPerson(), form.version());
        }
    }
}
