package io.liuke.web.model;

import io.liuke.churn.KeptModel;
import io.liuke.churn.KeptModels;
import io.liuke.churn.ModelId;
import io.liuke.churn.ModelPin;
import io.liuke.churn.ModelRefused;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The models of past nights: to compare with the one of now, and to go back to. */
@Controller
class HistoryController {

    private static final int SHOWN = 60;

    private final KeptModels models;
    private final StaffDirectory staff;
    private final CurrentUser currentUser;

    HistoryController(KeptModels models, StaffDirectory staff, CurrentUser currentUser) {
        this.models = models;
        this.staff = staff;
        this.currentUser = currentUser;
    }

    @GetMapping("/model/history")
    String list(Model model) {
        model.addAttribute("models", models.latest(SHOWN));
        pin(model);
        return "model/history";
    }

    @GetMapping("/model/history/{id}")
    String compare(@PathVariable long id, Model model) {
        model.addAttribute("form", new KeepForm(""));
        return compared(id, model);
    }

    @PostMapping("/model/history/{id}/keep")
    String keep(
            @PathVariable long id,
            @Valid @ModelAttribute("form") KeepForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return compared(id, model);
        }
        try {
            models.keep(find(id).id(), form.reason(), currentUser.id());
        } catch (ModelRefused refused) {
            FieldFaults.reject(binding, "reason", "model.keep." + refused.why());
            return compared(id, model);
        }
        Flash.done("model.kept").undo("/model/let-go").on(redirect);
        return "redirect:/model";
    }

    @PostMapping("/model/let-go")
    String letGo(RedirectAttributes redirect) {
        models.letGo(currentUser.id());
        Flash.done("model.letGo.done").on(redirect);
        return "redirect:/model";
    }

    private String compared(long id, Model model) {
        KeptModel then = find(id);
        List<KeptModel> latest = models.latest(1);
        model.addAttribute("then", then);
        model.addAttribute("diff", ModelDiff.between(then, latest.isEmpty() ? then : latest.get(0)));
        pin(model);
        return "model/compare";
    }

    private KeptModel find(long id) {
        return models.find(new ModelId(id)).orElseThrow(NotFound::new);
    }

    private void pin(Model model) {
        models.pin().ifPresent(pin -> model.addAttribute("pin", pin).addAttribute("pinnedBy", name(pin)));
    }

    private String name(ModelPin pin) {
        return staff.find(pin.by()).map(StaffMember::name).orElse("–");
    }
}
