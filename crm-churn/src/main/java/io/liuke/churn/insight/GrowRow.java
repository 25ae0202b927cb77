package io.liuke.churn.insight;

import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer who buys, and what there is to gain. Booked and modelled money stand apart and are never added up.
 *
 * @param booked profit so far less all costs so far
 * @param modelled profit still expected within three years, discounted; null where no purchase model can be relied on
 * @param costToServe service and offers of the last 365 days
 * @param toNext value that is missing to the next tier; null for the highest
 */
public record GrowRow(
        long id,
        String code,
        String name,
        LifecycleState state,
        @Nullable ValueTier tier,
        @Nullable String ownerName,
        BigDecimal booked,
        @Nullable BigDecimal modelled,
        BigDecimal profit365,
        BigDecimal costToServe,
        @Nullable BigDecimal toNext,
        boolean estimated,
        boolean unprofitable,
        boolean large) {

    public @Nullable ValueTier next() {
        return tier == null || tier.ordinal() == 0 ? null : ValueTier.values()[tier.ordinal() - 1];
    }
}
