package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Notes;
import io.liuke.shared.StaleRecord;
import io.liuke.web.contact.ContactForm;
import io.liuke.web.contact.ContactLog;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts and notes from the panel. */
@Controller
class TodayContactController {

    private final TodayScreens screens;
    private final Reach reach;
    private final ContactLog contacts;
    private final Notes notes;
    private final CurrentUser user;

    TodayContactController(TodayScreens screens, Reach reach, ContactLog contacts, Notes notes, CurrentUser user) {
        this.screens = screens;
        this.reach = reach;
        this.contacts = contacts;
        this.notes = notes;
        this.user = user;
    }

    @PostMapping("/today/{customer}/contacts")
    String log(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.contacted(customer);
        contacts.check(form, binding);
        if (binding.hasErrors()) {
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "call", model);
        }
        try {
            contacts.log(new CustomerId(customer), form, user.id(), user.id());
        } catch (StaleRecord stale) {
            binding.reject("error.stale");
            return screens.again(visit, HttpStatus.CONFLICT, customer, "call", model);
        }
        Flash.done(form.plans() ? "today.done.loggedAndPlanned" : "today.done.logged", row.name())
                .on(redirect);
        return visit.to(customer);
    }

    @PostMapping("/today/{customer}/notes")
    String note(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("note") NoteForm note,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.contacted(customer);
        if (binding.hasErrors()) {
            return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "note", model);
        }
        if (!note.isEmpty()) {
            notes.add(new CustomerId(customer), String.valueOf(note.text()), user.id());
            Flash.done("today.done.noted", row.name()).on(redirect);
        }
        return visit.to(customer);
    }
}
