package io.liuke.web.api;

import io.liuke.churn.RiskBand;
import io.liuke.customer.CustomerKind;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import io.liuke.web.customer.CustomerCard;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of a list; without purchases there is neither a tier, nor a score, nor a profit. */
record CustomerItem(
        String code,
        String name,
        CustomerKind kind,
        LifecycleState state,
        LocalDate stateSince,
        boolean regained,
        @Nullable ValueTier tier,
        @Nullable ValueTier tierAtLoss,
        @Nullable String owner,
        @Nullable String region,
        @Nullable RiskBand band,
        @Nullable Double churnProbability,
        @Nullable BigDecimal moneyAtStake,
        @Nullable BigDecimal profit365,
        @Nullable BigDecimal netValue365,
        boolean unprofitable,
        boolean large,
        @Nullable LocalDate lastOrderOn) {

    static CustomerItem of(CustomerCard card) {
        String band = card.band();
        return new CustomerItem(
                card.code(),
                card.name(),
                card.kind(),
                card.state(),
                card.stateSince(),
                card.regained(),
                card.tier(),
                card.tierAtLoss(),
                card.ownerLogin(),
                card.region(),
                band == null ? null : RiskBand.valueOf(band),
                card.churnProbability(),
                card.moneyAtStake(),
                card.profit365(),
                card.net365(),
                card.unprofitable(),
                card.large(),
                card.lastOn());
    }
}
