package io.liuke.web.warning;

import io.liuke.churn.warning.Condition;
import io.liuke.churn.warning.ConditionKind;
import io.liuke.churn.warning.Conditions;
import io.liuke.churn.warning.Joined;
import io.liuke.churn.warning.WarningRule;
import io.liuke.web.support.FieldFaults;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A rule as somebody types it. A threshold that is left empty is the usual one of its kind.
 *
 * @param joined null: one condition only, and what is chosen as the second does not count
 */
record RuleForm(
        @NotBlank @Size(max = 80) @Nullable String name,
        @NotNull @Nullable ConditionKind kind,
        @Nullable String threshold,
        @Nullable Joined joined,
        @Nullable ConditionKind secondKind,
        @Nullable String secondThreshold,
        int version) {

    static RuleForm blank() {
        String usual = text(ConditionKind.SILENCE.usual());
        return new RuleForm("", ConditionKind.SILENCE, usual, null, ConditionKind.LARGE_CUSTOMER, "", 0);
    }

    static RuleForm of(String name, WarningRule rule) {
        Condition first = rule.conditions().first();
        Condition second = rule.conditions().second();
        return new RuleForm(
                name,
                first.kind(),
                text(first.threshold()),
                rule.conditions().joined(),
                second == null ? ConditionKind.LARGE_CUSTOMER : second.kind(),
                second == null ? "" : text(second.threshold()),
                rule.version());
    }

    /** The conditions of a form, or null with what is wrong told to the fields; null too where there is no form to read. */
    static @Nullable Conditions conditions(@Nullable RuleForm form, BindingResult binding) {
        return form == null ? null : form.conditions(binding);
    }

    private @Nullable Conditions conditions(BindingResult binding) {
        if (kind == null || binding.hasFieldErrors("kind") || binding.hasFieldErrors("secondKind")) {
            return null;
        }
        Condition first = condition("kind", "threshold", kind, threshold, binding);
        if (joined == null) {
            return first == null ? null : Conditions.of(first);
        }
        if (secondKind == null || secondKind == kind) {
            FieldFaults.reject(binding, "secondKind", secondKind == null ? "NotNull" : "warning.twice");
            return null;
        }
        Condition second = condition("secondKind", "secondThreshold", secondKind, secondThreshold, binding);
        return first == null || second == null ? null : new Conditions(first, joined, second);
    }

    private static @Nullable Condition condition(
            String kindField, String field, ConditionKind kind, @Nullable String typed, BindingResult binding) {
        if (!kind.hasSource()) {
            FieldFaults.reject(binding, kindField, "warning.noSource");
            return null;
        }
        BigDecimal threshold = number(kind, typed);
        if (threshold == null || threshold.compareTo(kind.min()) < 0 || threshold.compareTo(kind.max()) > 0) {
            FieldFaults.reject(binding, field, "warning.outside", text(kind.min()), text(kind.max()));
            return null;
        }
        return new Condition(kind, threshold);
    }

    private static @Nullable BigDecimal number(ConditionKind kind, @Nullable String typed) {
        if (!kind.hasThreshold()) {
            return BigDecimal.ZERO;
        }
        if (typed == null || typed.isBlank()) {
            return kind.usual();
        }
        String digits = typed.strip().replace(',', '.');
        if (!digits.matches("\\d{1,4}(\\.\\d{1,4})?")) {
            return null;
        }
        int decimals = kind == ConditionKind.SILENCE ? 2 : 0;
        BigDecimal number = new BigDecimal(digits);
        return number.stripTrailingZeros().scale() > decimals
                ? null
                : number.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    static String text(BigDecimal threshold) {
        return threshold.signum() == 0 ? "" : threshold.stripTrailingZeros().toPlainString();
    }
}
