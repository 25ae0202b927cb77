package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in the head of a customer's page, and what the cards below it need of the same rows.
 *
 * @param value what the pyramid ranks by
 * @param toNext what is missing to the next tier; null in the highest one and outside the pyramid
 * @param orders order days of the last twelve months
 */
public record CustomerHead(
        long id,
        String code,
        String name,
        CustomerKind kind,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String wecomId,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source,
        LocalDate createdOn,
        @Nullable LocalDate cancelledOn,
        @Nullable Boolean consentEmail,
        @Nullable Boolean consentSms,
        @Nullable Boolean consentPhone,
        LifecycleState state,
        LocalDate stateSince,
        boolean regained,
        int version,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable ValueTier tier,
        @Nullable ValueTier tierAtLoss,
        @Nullable BigDecimal value,
        @Nullable BigDecimal toNext,
        @Nullable Integer orderDays,
        @Nullable LocalDate firstOn,
        @Nullable LocalDate lastOn,
        @Nullable Double gapMean,
        @Nullable Double gapSd,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal profit,
        @Nullable BigDecimal revenue365,
        @Nullable BigDecimal profit365,
        @Nullable Boolean profitEstimated,
        @Nullable LocalDate lossOn,
        int orders,
        @Nullable BigDecimal previousProfit) {

    public CustomerId customerId() {
        return new CustomerId(id);
    }

    /** Outside the scope of risk: lost, or deliberately given up. */
    public boolean isGone() {
        return state == LifecycleState.LOST || state == LifecycleState.NON_CUSTOMER;
    }

    public boolean hasBought() {
        return firstOn != null;
    }

    /** Days without an order. */
    public long silence(LocalDate today) {
        return lastOn == null ? 0 : ChronoUnit.DAYS.between(lastOn, today);
    }

    /** The tier above, null where there is none. */
    public @Nullable ValueTier nextTier() {
        return tier == null || tier == ValueTier.PRIME ? null : ValueTier.values()[tier.ordinal() - 1];
    }

    /** How much of the way to the next tier's boundary is done, 0 to 1. */
    public double wayToNext() {
        if (value == null || toNext == null || value.signum() <= 0) {
            return 0;
        }
        return value.doubleValue() / value.add(toNext).doubleValue();
    }

    /** The change of twelve months' profit against the twelve before, in percent; null where there is no base for it. */
    public @Nullable Long profitChange() {
        if (profit365 == null || previousProfit == null || previousProfit.signum() <= 0) {
            return null;
        }
        return Math.round((profit365.doubleValue() / previousProfit.doubleValue() - 1) * 100);
    }
}
