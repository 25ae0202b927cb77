package io.liuke.web.settings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A customer whom a draft of rules would move. */
public record RuleMover(
        long id,
        String code,
        String name,
        @Nullable String ownerName,
        String fromState,
        String toState,
        @Nullable String fromTier,
        @Nullable String toTier,
        BigDecimal value) {}
