package io.liuke.web.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param actsAs the user whose role and sight the token has */
record TokenForm(
        @NotBlank @Size(max = 60) String name, @NotNull Long actsAs) {}
