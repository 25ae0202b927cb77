package io.liuke.web.today;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Why a customer leaves the queue for a while, and until when: snoozed, or called a false alarm. */
record OverrideForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,

        @NotBlank @Size(max = 500) @Nullable String why) {}
