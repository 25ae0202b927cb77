package io.liuke.web.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The morning mail of new warnings: whether, where to, and in which language. */
record DigestForm(
        boolean on,
        @NotNull @Size(max = 200) String email,
        @NotNull @Pattern(regexp = "en|zh-CN") String language) {}
