package io.liuke.web.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A snooze or a false alarm: until when, and why. */
public record OverrideForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate until,
        @NotBlank @Size(max = 500) String reason) {}
