package io.liuke.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, and what to send as {@code after} for the one behind it. */
record Page<T>(List<T> items, @Nullable String next) {}
