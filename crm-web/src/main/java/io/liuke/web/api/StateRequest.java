package io.liuke.web.api;

import io.liuke.customer.LifecycleState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A decision about a state; without a version the newest is changed. */
record StateRequest(
        @NotNull LifecycleState to,
        @NotBlank @Size(max = 500) String reason,
        @Nullable Integer version) {}
