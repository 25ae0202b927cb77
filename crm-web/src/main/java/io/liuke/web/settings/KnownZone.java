package io.liuke.web.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone that Java knows. */
@Constraint(validatedBy = KnownZone.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownZone {

    String message() default "unknown zone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    class Validator implements ConstraintValidator<KnownZone, String> {

        @Override
        public boolean isValid(@Nullable String zone, ConstraintValidatorContext context) {
            return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
        }
    }
}
