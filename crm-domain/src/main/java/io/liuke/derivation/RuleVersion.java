package io.liuke.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were put into force.
 *
 * @param note why
 * @param appliedBy null: nobody, the product came with them
 */
public record RuleVersion(
        long id,
        RuleSet rules,
        @Nullable String appliedBy,
        Instant appliedAt,
        @Nullable String note) {}
