package io.liuke.web.dashboard;

import io.liuke.customer.LifecycleState;

/** How many customers stand in a state now. */
public record StateCount(LifecycleState state, long customers) {}
