package io.liuke.web.support;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * What a form page does when somebody else changed the record since the form was opened. In the POST method:
 *
 * <pre>{@code
 * try {
 *     companies.save(form.toCompany(now));
 * } catch (StaleRecord e) {
 *     StaleForm.show(binding, model, companies.get().version());
 * }
 * if (binding.hasErrors()) {
 *     return form(model);                    // the view of the form again
 * }
 * }</pre>
 *
 * The template starts with {@code ~{fragments/form :: stale}} and sends the version by {@code <input type="hidden"
 * name="version" th:value="${version}">}, not by th:field: what was typed stays, the sentence says what happened, and
 * saving once more is a decision taken in knowledge of it.
 */
public final class StaleForm {

    private StaleForm() {}

    /** Adds the sentence to the form and the fresh version to the model. */
    public static void show(BindingResult binding, Model model, int freshVersion) {
        binding.reject("error.stale");
        model.addAttribute("version", freshVersion);
    }
}
