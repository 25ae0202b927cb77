package io.liuke.web.today;

import io.liuke.customer.CustomerId;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import io.liuke.winback.CaseAlreadyOpen;
import io.liuke.winback.CaseId;
import io.liuke.winback.Cases;
import io.liuke.winback.NotAtRisk;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The save case of a customer in the queue. */
@Controller
class TodayCaseController {

    private final TodayScreens screens;
    private final Reach reach;
    private final Cases cases;
    private final CaseMoves moves;
    private final CurrentUser user;

    TodayCaseController(TodayScreens screens, Reach reach, Cases cases, CaseMoves moves, CurrentUser user) {
        this.screens = screens;
        this.reach = reach;
        this.cases = cases;
        this.moves = moves;
        this.user = user;
    }

    @PostMapping("/today/{customer}/case")
    String open(
            Visit visit,
            @PathVariable long customer,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        if (!binding.hasErrors()) {
            try {
                CaseId id =
                        cases.openSaveCase(new CustomerId(customer), user.id(), form.isEmpty() ? null : form.text());
                Flash.done("today.done.caseOpened", row.name())
                        .undo(visit.address().action(customer, "case/" + id.value() + "/withdraw"))
                        .on(redirect);
                return visit.to(customer);
            } catch (CaseAlreadyOpen open) {
                binding.reject("today.case.alreadyOpen");
            } catch (NotAtRisk lost) {
                binding.reject("today.case.notAtRisk");
            }
        }
        return screens.again(visit, HttpStatus.UNPROCESSABLE_ENTITY, customer, "case", model);
    }

    @PostMapping("/today/{customer}/case/{id}/stage")
    String move(
            Visit visit,
            @PathVariable long customer,
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        HttpStatus refused = moves.move(new CustomerId(customer), new CaseId(id), form, version, binding);
        if (binding.hasErrors()) {
            return screens.again(visit, refused, customer, "stage", model);
        }
        Flash.done("today.done.moved", row.name()).on(redirect);
        return visit.to(customer);
    }

    @PostMapping("/today/{customer}/case/{id}/diagnosis")
    String diagnose(
            Visit visit,
            @PathVariable long customer,
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") DiagnosisForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        QueueRow row = reach.changed(customer);
        HttpStatus refused = moves.diagnose(new CustomerId(customer), new CaseId(id), form, version, binding);
        if (binding.hasErrors()) {
            return screens.again(visit, refused, customer, "diagnosis", model);
        }
        Flash.done("today.done.diagnosed", row.name()).on(redirect);
        return visit.to(customer);
    }

    /** Takes back a case just opened. */
    @PostMapping("/today/{customer}/case/{id}/withdraw")
    String withdraw(Visit visit, @PathVariable long customer, @PathVariable long id, RedirectAttributes redirect) {
        reach.changed(customer);
        try {
            moves.withdraw(new CustomerId(customer), new CaseId(id));
            Flash.done("today.done.undone").on(redirect);
        } catch (StaleRecord worked) {
            Flash.failed("today.failed.stale").on(redirect);
        }
        return visit.to(customer);
    }
}
