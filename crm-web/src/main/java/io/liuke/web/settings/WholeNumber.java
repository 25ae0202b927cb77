package io.liuke.web.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as somebody typed it. The rows of a table keep what was typed as text: a number in the record would leave
 * no form at all where one of them cannot be read, and with it no table to show it in.
 */
@Constraint(validatedBy = WholeNumber.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface WholeNumber {

    int min();

    int max();

    /** Nothing typed is valid too. */
    boolean optional() default false;

    String message() default "no whole number in the range";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it. */
    class Validator implements ConstraintValidator<WholeNumber, String> {

        private int min;
        private int max;
        private boolean optional;

        @Override
        public void initialize(WholeNumber range) {
            optional = range.optional();
            min = range.min();
            max = range.max();
        }

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (optional && typed != null && typed.isEmpty()) {
                return true;
            }
            try {
                int number = typed == null ? Integer.MIN_VALUE : Integer.parseInt(typed);
                return number >= min && number <= max;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }
}
