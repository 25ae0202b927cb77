package io.liuke.web.customer;

import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer as a row of a list. Without purchases there is neither a tier, nor a score, nor a value; who is lost
 * or given up has no score; {@code net365} is the profit after costs. */
public record CustomerCard(
        long id,
        String code,
        String name,
        CustomerKind kind,
        LifecycleState state,
        LocalDate stateSince,
        boolean regained,
        @Nullable String region,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable String ownerLogin,
        @Nullable ValueTier tier,
        @Nullable ValueTier tierAtLoss,
        @Nullable Double churnProbability,
        @Nullable String band,
        @Nullable BigDecimal moneyAtStake,
        @Nullable BigDecimal profit365,
        @Nullable Boolean profitEstimated,
        @Nullable LocalDate lastOn,
        @Nullable BigDecimal net365,
        boolean unprofitable,
        boolean large) {

    /** Outside the scope of risk: lost, or deliberately given up. */
    public boolean isGone() {
        return state == LifecycleState.LOST || state == LifecycleState.NON_CUSTOMER;
    }
}
