package io.liuke.web.dashboard;

import io.liuke.churn.insight.NearNextTier;
import io.liuke.churn.insight.PyramidFigures;
import io.liuke.churn.insight.TierFigures;
import io.liuke.pyramid.TierRule;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value pyramid.
 *
 * @param byRevenue whether shares and sums speak of revenue and not of net profit; the layers stay as the rule ranks them
 * @param estimated share of last year's orders whose profit is estimated, 0 to 1
 */
public record PyramidView(
        PyramidFigures figures,
        boolean byRevenue,
        TierRule rule,
        TierMoves moves,
        LocalDate since,
        List<NearNextTier> near,
        double estimated) {

    /** How many are near the next tier; {@link #near} holds the first of them. */
    public long nearCount() {
        return near.isEmpty() ? 0 : near.get(0).total();
    }

    public BigDecimal worth(TierFigures tier) {
        return byRevenue ? tier.revenue() : tier.profit();
    }

    /** Of all layers, whatever is shown. */
    public BigDecimal profit() {
        return figures.tiers().stream().map(TierFigures::profit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal worth() {
        return figures.tiers().stream().map(this::worth).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The least that anybody in the layer brings; null for the lowest layer, which begins nowhere, and an empty one. */
    public @Nullable BigDecimal lowest(TierFigures tier) {
        if (tier.tier() == ValueTier.SMALL) {
            return null;
        }
        return byRevenue ? tier.lowestRevenue() : tier.lowestProfit();
    }

    public double share(TierFigures tier) {
        return worth().signum() <= 0 ? 0 : worth(tier).doubleValue() / worth().doubleValue();
    }

    public double perCustomer(TierFigures tier) {
        return tier.customers() == 0 ? 0 : worth(tier).doubleValue() / tier.customers();
    }

    public double perCustomer() {
        return figures.customers() == 0 ? 0 : worth().doubleValue() / figures.customers();
    }

    public double keyShare() {
        return figures.tiers().stream()
                .filter(tier -> tier.tier().isKey())
                .mapToDouble(this::share)
                .sum();
    }

    public long keyCustomers() {
        return figures.tiers().stream()
                .filter(tier -> tier.tier().isKey())
                .mapToLong(TierFigures::customers)
                .sum();
    }

    /** Share of the money at stake that lies with the key customers. */
    public double keyStake() {
        BigDecimal all = figures.moneyAtStake();
        return all.signum() == 0
                ? 0
                : figures.tiers().stream()
                        .filter(tier -> tier.tier().isKey())
                        .mapToDouble(tier -> tier.moneyAtStake().doubleValue() / all.doubleValue())
                        .sum();
    }
}
