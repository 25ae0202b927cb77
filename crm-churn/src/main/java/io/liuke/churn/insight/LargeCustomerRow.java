package io.liuke.churn.insight;

import org.jspecify.annotations.Nullable;

/**
 * A large customer and their risks.
 *
 * @param share of the company's profit of the last 365 days, 0 to 1; null while the company makes none
 */
public record LargeCustomerRow(
        long customerId,
        String code,
        String name,
        @Nullable String ownerName,
        @Nullable Double share,
        LargeRisks risks) {}
