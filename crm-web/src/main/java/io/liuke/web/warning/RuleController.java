package io.liuke.web.warning;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.liuke.churn.warning.Conditions;
import io.liuke.churn.warning.RuleRecords;
import io.liuke.churn.warning.WarningRule;
import io.liuke.churn.warning.WarningRuleId;
import io.liuke.churn.warning.WarningRules;
import io.liuke.shared.StaleRecord;
import io.liuke.web.support.Flash;
import io.liuke.web.support.NotFound;
import io.liuke.web.support.StaleForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules: how they did, and the form that makes one and shows what it would have said. */
@Controller
class RuleController {

    private static final String LIST = "redirect:/warnings/rules";

    private final WarningRules rules;
    private final RuleRecords records;
    private final PreviewDesk previews;
    private final RuleForms forms;
    private final WarningWords words;

    RuleController(WarningRules rules, RuleRecords records, PreviewDesk previews, RuleForms forms, WarningWords words) {
        this.rules = rules;
        this.records = records;
        this.previews = previews;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/warnings/rules")
    String list(Model model) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("records", records.all());
        return "warning/rules";
    }

    @GetMapping("/warnings/rules/new")
    String blank(Model model) {
        return forms.show(null, RuleForm.blank(), model);
    }

    @GetMapping("/warnings/rules/{id}")
    String edit(@PathVariable long id, Model model) {
        WarningRule rule = find(id);
        return forms.show(rule, RuleForm.of(words.name(rule), rule), model);
    }

    /** Without a script: the whole page again, with the preview in it. */
    @PostMapping("/warnings/rules/preview")
    String preview(
            @RequestParam(required = false) @Nullable Long id,
            @ModelAttribute("form") RuleForm form,
            BindingResult binding,
            Model model) {
        preview(form, binding, model);
        return forms.show(id == null ? null : find(id), null, model);
    }

    @HxRequest
    @PostMapping("/warnings/rules/preview")
    String previewAlone(@ModelAttribute("form") RuleForm form, BindingResult binding, Model model) {
        preview(form, binding, model);
        return "warning/preview :: said";
    }

    @PostMapping("/warnings/rules")
    String create(
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        Conditions conditions = RuleForm.conditions(form, binding);
        String name = conditions == null ? null : form.name();
        if (binding.hasErrors() || conditions == null || name == null) {
            return forms.show(null, null, model);
        }
        rules.create(name.strip(), conditions);
        Flash.done("warning.rules.created", name.strip()).on(redirect);
        return LIST;
    }

    @PostMapping("/warnings/rules/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RuleForm form,
            BindingResult binding,
            Model model,
            RedirectAttributes redirect) {
        WarningRule rule = find(id);
        Conditions conditions = RuleForm.conditions(form, binding);
        if (binding.hasErrors() || conditions == null) {
            return forms.show(rule, null, model);
        }
        try {
            rules.change(rule.id(), forms.name(form, rule), conditions, form.version());
        } catch (StaleRecord stale) {
            StaleForm.show(binding, model, rule.version());
            return forms.show(rule, null, model);
        }
        Flash.done("warning.rules.changed", String.valueOf(form.name())).on(redirect);
        return LIST;
    }

    @PostMapping("/warnings/rules/{id}/enable")
    String enable(@PathVariable long id, @RequestParam boolean on, RedirectAttributes redirect) {
        WarningRule rule = find(id);
        rules.enable(rule.id(), on);
        Flash.done(on ? "warning.rules.on" : "warning.rules.off", words.name(rule))
                .on(redirect);
        return LIST;
    }

    @PostMapping("/warnings/rules/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes redirect) {
        WarningRule rule = find(id);
        rules.delete(rule.id());
        Flash.done("warning.rules.deleted", words.name(rule))
                .undo("/warnings/rules/" + id + "/restore")
                .on(redirect);
        return LIST;
    }

    @PostMapping("/warnings/rules/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes redirect) {
        rules.restore(new WarningRuleId(id));
        Flash.done("warning.rules.restored", words.name(find(id))).on(redirect);
        return LIST;
    }

    private void preview(RuleForm form, BindingResult binding, Model model) {
        Conditions conditions = RuleForm.conditions(form, binding);
        if (conditions != null) {
            previews.show(conditions, model);
        }
    }

    private WarningRule find(long id) {
        return rules.find(new WarningRuleId(id)).orElseThrow(NotFound::new);
    }
}
