package io.liuke.web.customer;

import io.liuke.customer.CustomerDetail;
import io.liuke.shared.StaleRecord;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import io.liuke.web.support.StaleForm;
import io.liuke.winback.CaseAlreadyOpen;
import io.liuke.winback.CaseId;
import io.liuke.winback.CaseReadModel;
import io.liuke.winback.CaseView;
import io.liuke.winback.Cases;
import io.liuke.winback.DiagnosisMissing;
import io.liuke.winback.IllegalStageMove;
import io.liuke.winback.NotAtRisk;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work on one customer, from the customer's page: start, stages, diagnosis, outcome. */
@Controller
class CaseController {

    private final Cases cases;
    private final CaseReadModel open;
    private final CustomerAccess access;
    private final CustomerPages pages;
    private final CurrentUser currentUser;
    private final Vocabulary words;

    CaseController(
            Cases cases,
            CaseReadModel open,
            CustomerAccess access,
            CustomerPages pages,
            CurrentUser currentUser,
            Vocabulary words) {
        this.cases = cases;
        this.open = open;
        this.access = access;
        this.pages = pages;
        this.currentUser = currentUser;
        this.words = words;
    }

    @PostMapping("/customers/{id}/cases")
    String start(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CaseForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (!binding.hasErrors() && started(customer, form, binding)) {
            Flash.done("customer.case.started", customer.name()).on(redirect);
            return "redirect:/customers/" + id;
        }
        return pages.again(id, Action.CASE.parameter(), model);
    }

    @PostMapping("/customers/{id}/cases/{kase}/stage")
    String move(
            @PathVariable long id,
            @PathVariable long kase,
            @Valid @ModelAttribute("form") StageForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (form.lacksDate()) {
            FieldFaults.reject(binding, "laterOn", "customer.case.laterOn.needed");
        }
        try {
            if (!binding.hasErrors() && moved(customer, new CaseId(kase), form, binding, model)) {
                Flash.done("customer.case.moved", words.stage(form.to())).on(redirect);
                return "redirect:/customers/" + id;
            }
        } catch (DiagnosisMissing missing) {
            askForDiagnosis(form, model);
            return again(customer, Action.DIAGNOSIS, model, redirect);
        }
        return again(customer, Action.STAGE, model, redirect);
    }

    @PostMapping("/customers/{id}/cases/{kase}/diagnosis")
    String diagnose(
            @PathVariable long id,
            @PathVariable long kase,
            @Valid @ModelAttribute("form") DiagnosisForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        CustomerDetail customer = access.changeable(id);
        if (form.isEmpty()) {
            FieldFaults.reject(binding, "stated", "customer.diagnosis.needed");
        }
        if (!binding.hasErrors() && diagnosed(customer, new CaseId(kase), form, binding, model)) {
            Flash.done("customer.diagnosis.done").on(redirect);
            return "redirect:/customers/" + id;
        }
        return again(customer, Action.DIAGNOSIS, model, redirect);
    }

    /** In the place of the form that was sent: saving the diagnosis moves the case on by itself. */
    private static void askForDiagnosis(StageForm sent, Model model) {
        DiagnosisForm asked = new DiagnosisForm(null, null, sent.note(), sent.version());
        BindingResult said = new BeanPropertyBindingResult(asked, "form");
        said.reject("customer.case.diagnosisFirst");
        model.addAttribute("form", asked);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", said);
    }

    /** The form again; where the case was ended meanwhile there is none to show it in, so that the page says so. */
    private String again(CustomerDetail customer, Action action, Model model, RedirectAttributes redirect) {
        if (open.openOf(customer.customerId()).isPresent()) {
            return pages.again(customer.id(), action.parameter(), model);
        }
        Flash.failed("customer.case.ended", customer.name()).on(redirect);
        return "redirect:/customers/" + customer.id();
    }

    private boolean started(CustomerDetail customer, CaseForm form, BindingResult binding) {
        try {
            cases.openSaveCase(customer.customerId(), currentUser.id(), form.note());
            return true;
        } catch (CaseAlreadyOpen already) {
            binding.reject("customer.case.already");
        } catch (NotAtRisk notAtRisk) {
            binding.reject("customer.case.notAtRisk", new String[] {words.state(notAtRisk.state())}, null);
        }
        return false;
    }

    private boolean moved(CustomerDetail customer, CaseId id, StageForm form, BindingResult binding, Model model) {
        try {
            cases.move(customer.customerId(), id, form.toCommand(), currentUser.id(), form.version());
            return true;
        } catch (StaleRecord stale) {
            markStale(customer, binding, model);
        } catch (IllegalStageMove illegal) {
            String[] said = {words.stage(illegal.from()), words.stage(illegal.to()), words.stages(illegal.legal())};
            FieldFaults.reject(binding, "to", "customer.case.illegal", (Object[]) said);
        }
        return false;
    }

    private boolean diagnosed(
            CustomerDetail customer, CaseId id, DiagnosisForm form, BindingResult binding, Model model) {
        try {
            cases.diagnose(customer.customerId(), id, form.toCommand(), currentUser.id(), form.version());
            return true;
        } catch (StaleRecord stale) {
            markStale(customer, binding, model);
        }
        return false;
    }

    private void markStale(CustomerDetail customer, BindingResult binding, Model model) {
        StaleForm.show(
                binding,
                model,
                open.openOf(customer.customerId()).map(CaseView::version).orElse(0));
    }
}
