package io.liuke.churn;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the risk of losing one customer.
 *
 * @param churnProbability chance of no order within the horizon, 0.005 to 0.995; on rung RHYTHM a rank and no probability
 * @param probability whether {@code churnProbability} may be shown as one, or only the band
 * @param expectedOrders order days within the horizon
 * @param expectedProfit within the horizon, in the company's currency
 * @param moneyAtStake churn probability × expected profit over the horizon if the customer stays
 * @param channel suggested contact
 * @param minutes that it takes
 * @param help how often such a contact changes the outcome, 0 to 1
 * @param priority money at stake × help ÷ minutes
 * @param reasons for leaving and for staying, strongest first within each
 * @param range null for a rank, and where no closed window says how good the scores are
 * @param lifetimeProfit that the customer is still expected to bring within three years, discounted; null where no purchase
 *     model can be relied on
 * @param past the score of thirty days ago; null where there was none
 */
public record RiskScore(
        CustomerId customer,
        LocalDate scoredOn,
        int horizonDays,
        double churnProbability,
        boolean probability,
        RiskBand band,
        double expectedOrders,
        BigDecimal expectedProfit,
        BigDecimal moneyAtStake,
        Channel channel,
        int minutes,
        BigDecimal help,
        double priority,
        boolean inQueue,
        List<Reason> reasons,
        @Nullable RiskRange range,
        @Nullable BigDecimal lifetimeProfit,
        @Nullable PastScore past) {

    /** Over thirty days; null where there is nothing to tell. */
    public @Nullable RiskChange change() {
        return RiskChange.of(past, churnProbability, band, probability);
    }

    public List<Reason> reasons(ReasonCode.Side side) {
        return reasons.stream().filter(r -> r.side() == side).toList();
    }

    public Optional<Reason> topReason() {
        return reasons(ReasonCode.Side.RISK).stream().findFirst();
    }
}
