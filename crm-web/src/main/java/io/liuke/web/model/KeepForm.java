package io.liuke.web.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a model is kept in use. */
public record KeepForm(@NotBlank @Size(max = 400) String reason) {}
