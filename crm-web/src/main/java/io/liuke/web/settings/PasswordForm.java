package io.liuke.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A person changes their own password. */
record PasswordForm(
        @NotBlank String current,
        @NotBlank @Size(min = 10, max = 72) String password,
        @NotBlank String again) {

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
