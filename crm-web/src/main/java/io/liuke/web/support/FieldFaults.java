package io.liuke.web.support;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * Adds what is wrong with a field of a form record. {@link BindingResult#rejectValue} reads the field from the record, and
 * where another field could not be read there is no record: the page would end in a fault instead of naming both.
 */
public final class FieldFaults {

    private FieldFaults() {}

    public static void reject(BindingResult binding, String field, String code, Object... arguments) {
        if (binding.getTarget() != null) {
            binding.rejectValue(field, code, arguments, null);
            return;
        }
        binding.addError(new FieldError(
                binding.getObjectName(),
                field,
                binding.getFieldValue(field),
                false,
                binding.resolveMessageCodes(code, field),
                arguments,
                null));
    }
}
