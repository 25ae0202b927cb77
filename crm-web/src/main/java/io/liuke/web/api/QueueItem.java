package io.liuke.web.api;

import io.liuke.churn.Reason;
import io.liuke.churn.ReasonCode;
import io.liuke.churn.Reasons;
import io.liuke.churn.RiskBand;
import io.liuke.customer.LifecycleState;
import io.liuke.interaction.Channel;
import io.liuke.pyramid.ValueTier;
import io.liuke.web.support.ReasonWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer of the queue; the suggested contact and what it takes explain the priority. */
record QueueItem(
        String customer,
        String name,
        @Nullable String owner,
        LifecycleState state,
        @Nullable ValueTier tier,
        LocalDate scoredOn,
        RiskBand band,
        double churnProbability,
        BigDecimal moneyAtStake,
        double priority,
        Channel channel,
        int minutes,
        BigDecimal help,
        List<WhyItem> reasons) {

    /** A reason in words and in numbers. */
    record WhyItem(ReasonCode code, ReasonCode.Side side, String text, String detail, Map<String, Object> args) {

        static WhyItem of(Reason reason, ReasonWords words) {
            return new WhyItem(
                    reason.code(), reason.side(), words.headline(reason), words.detail(reason), reason.args());
        }
    }

    static QueueItem of(QueueReadModel.Row row, ReasonWords words) {
        return new QueueItem(
                row.code(),
                row.name(),
                row.owner(),
                row.state(),
                row.tier(),
                row.scoredOn(),
                row.band(),
                row.churnProbability(),
                row.moneyAtStake(),
                row.priority(),
                row.channel(),
                row.minutes(),
                row.help(),
                Reasons.read(row.reasons()).stream()
                        .map(reason -> WhyItem.of(reason, words))
                        .toList());
    }
}
