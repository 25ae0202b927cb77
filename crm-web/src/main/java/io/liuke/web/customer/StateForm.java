package io.liuke.web.customer;

import io.liuke.customer.LifecycleState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A decision about a customer's state. */
public record StateForm(
        @NotNull LifecycleState to,
        @NotBlank @Size(max = 500) String reason,
        int version) {}
