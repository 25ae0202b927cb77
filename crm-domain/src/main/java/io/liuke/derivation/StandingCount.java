package io.liuke.derivation;

import org.jspecify.annotations.Nullable;

/** How many customers stand in a state and tier; the tier is null for those out of the pyramid. */
public record StandingCount(String state, @Nullable String tier, long customers) {}
