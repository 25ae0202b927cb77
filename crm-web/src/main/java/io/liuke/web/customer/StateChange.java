package io.liuke.web.customer;

import io.liuke.customer.LifecycleState;
import io.liuke.customer.TransitionCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry of the history of states. */
public record StateChange(
        LocalDate changedOn,
        LifecycleState toState,
        TransitionCause cause,
        boolean regained,
        @Nullable String reason,
        @Nullable String actor) {}
