package io.liuke.web.api;

import org.jspecify.annotations.Nullable;

/** The version that the caller saw; without one the newest is ticked off. */
record DoneRequest(@Nullable Integer version) {}
