package io.liuke.web.customer;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** A form that somebody else overtook: says so, keeps what was typed, and takes on the fresh version. */
final class StaleForms {

    private StaleForms() {}

    static void mark(BindingResult binding, int freshVersion) {
        binding.addError(new FieldError(binding.getObjectName(), "version", freshVersion, false, null, null, ""));
        binding.reject("error.stale");
    }
}
