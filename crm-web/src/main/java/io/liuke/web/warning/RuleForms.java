package io.liuke.web.warning;

import io.liuke.churn.warning.ConditionKind;
import io.liuke.churn.warning.Joined;
import io.liuke.churn.warning.WarningRule;
import io.liuke.web.support.Option;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a rule's form. */
@Component
class RuleForms {

    private final WarningWords words;

    RuleForms(WarningWords words) {
        this.words = words;
    }

    /** @param form null: what was sent stays as it is */
    String show(@Nullable WarningRule rule, @Nullable RuleForm form, Model model) {
        if (form != null) {
            model.addAttribute("form", form);
        }
        model.addAttribute("rule", rule);
        if (!model.containsAttribute("version")) {
            model.addAttribute("version", rule == null ? 0 : rule.version());
        }
        choices(model);
        return "warning/form";
    }

    void choices(Model model) {
        model.addAttribute("kinds", ConditionKind.withSource());
        model.addAttribute("missing", ConditionKind.withoutSource());
        model.addAttribute(
                "joins",
                Stream.concat(
                                Stream.of(Option.word("", "warning.form.alone")),
                                Option.of(Joined.class, "warning.form.join").stream())
                        .toList());
    }

    /** Null while a rule that came with the product has the name that the language has for it. */
    @Nullable String name(RuleForm form, WarningRule rule) {
        String name = form.name() == null ? "" : form.name().strip();
        return rule.name() == null && name.equals(words.name(rule)) ? null : name;
    }
}
