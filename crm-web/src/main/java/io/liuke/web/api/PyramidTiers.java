package io.liuke.web.api;

import io.liuke.churn.insight.PyramidFigures;
import io.liuke.churn.insight.TierFigures;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The layers of the pyramid as they stand; shares are 0 to 1. */
record PyramidTiers(
        long customers,
        BigDecimal value,
        BigDecimal moneyAtStake,
        double keyShareOfValue,
        List<Tier> tiers,
        PyramidWorth worth) {

    static PyramidTiers of(PyramidFigures figures, PyramidWorth worth) {
        return new PyramidTiers(
                figures.customers(),
                figures.value(),
                figures.moneyAtStake(),
                figures.keyShareOfValue(),
                figures.tiers().stream().map(tier -> Tier.of(tier, figures)).toList(),
                worth);
    }

    /** One layer. */
    record Tier(
            ValueTier tier,
            long customers,
            double shareOfCustomers,
            BigDecimal value,
            double shareOfValue,
            BigDecimal revenue,
            BigDecimal profit,
            @Nullable BigDecimal lowerBound,
            BigDecimal moneyAtStake) {

        static Tier of(TierFigures tier, PyramidFigures figures) {
            return new Tier(
                    tier.tier(),
                    tier.customers(),
                    figures.shareOfCustomers(tier),
                    tier.value(),
                    figures.shareOfValue(tier),
                    tier.revenue(),
                    tier.profit(),
                    tier.tier() == ValueTier.SMALL ? null : tier.lowestValue(),
                    tier.moneyAtStake());
        }
    }
}
