package io.liuke.web.support;

import java.beans.PropertyEditorSupport;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How every form is read: texts without blanks around them, passwords to the letter, no endless lists. */
@ControllerAdvice
class FormBinding {

    private static final int LONGEST_LIST = 1_000;
    private static final String[] TO_THE_LETTER = {"password", "current", "again"};

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        if (binder.getValidator() != null) {
            // Spring Boot's wrapper around it cannot check a single value, so that a form with one unreadable number
            // would say nothing about its other fields
            binder.replaceValidators(validator);
        }
        binder.setAutoGrowCollectionLimit(LONGEST_LIST);
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
        for (String field : TO_THE_LETTER) {
            binder.registerCustomEditor(String.class, field, new AsTyped());
        }
    }

    private static final class AsTyped extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text);
        }
    }
}
