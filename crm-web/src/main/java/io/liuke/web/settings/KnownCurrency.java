package io.liuke.web.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** An ISO 4217 code. */
@Constraint(validatedBy = KnownCurrency.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownCurrency {

    String message() default "unknown currency";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    class Validator implements ConstraintValidator<KnownCurrency, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return Currency.getAvailableCurrencies().stream()
                    .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        }
    }
}
