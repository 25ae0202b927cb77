package io.liuke.churn.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The four layers, the most valuable first; a layer nobody stands in has zeros. Shares are 0 to 1. */
public record PyramidFigures(List<TierFigures> tiers) {

    public long customers() {
        return tiers.stream().mapToLong(TierFigures::customers).sum();
    }

    public BigDecimal value() {
        return sum(TierFigures::value);
    }

    public BigDecimal moneyAtStake() {
        return sum(TierFigures::moneyAtStake);
    }

    /** Share of the customers who stand in the layer, 0 to 1. */
    public double shareOfCustomers(TierFigures tier) {
        return customers() == 0 ? 0 : (double) tier.customers() / customers();
    }

    /** Share of the value that the layer brings; 0 while the value of all is not above zero. */
    public double shareOfValue(TierFigures tier) {
        return value().signum() <= 0 ? 0 : tier.value().doubleValue() / value().doubleValue();
    }

    /** Share of the value that the key customers bring: PRIME and MAJOR. */
    public double keyShareOfValue() {
        return tiers.stream()
                .filter(t -> t.tier().isKey())
                .mapToDouble(this::shareOfValue)
                .sum();
    }

    private BigDecimal sum(Function<TierFigures, BigDecimal> figure) {
        return tiers.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
