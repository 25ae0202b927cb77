package io.liuke.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a customer's state.
 *
 * @param day epoch day on which it holds
 */
public record StateDecision(
        int day,
        LifecycleState to,
        @Nullable String reason,
        @Nullable Long staffId) {}
