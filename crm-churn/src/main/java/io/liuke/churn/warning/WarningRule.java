package io.liuke.churn.warning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the company.
 *
 * @param name null: the reader's language has one for the {@code preset}
 * @param ranTo the last day that it watched
 */
public record WarningRule(
        WarningRuleId id,
        @Nullable String name,
        @Nullable String preset,
        Conditions conditions,
        boolean enabled,
        @Nullable LocalDate ranTo,
        int version) {}
