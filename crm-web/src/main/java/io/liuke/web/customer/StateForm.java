package io.liuke.web.customer;

import io.liuke.customer.LifecycleState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A decision about a customer's state; nothing is chosen before somebody does. */
public record StateForm(
        @NotNull @Nullable LifecycleState to,
        @NotBlank @Size(max = 500) String reason,
        int version) {}
