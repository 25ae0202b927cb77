package io.liuke.web.customer;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The start of a save case. */
public record CaseForm(@Size(max = 2000) @Nullable String note) {}
