package io.liuke.derivation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Rules that the company is thinking about; nothing goes by them yet.
 *
 * @param revision another one after each change
 */
public record RuleDraft(
        RuleSet rules, long revision, @Nullable String changedBy, Instant changedAt) {}
