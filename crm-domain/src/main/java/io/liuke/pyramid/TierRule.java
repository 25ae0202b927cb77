package io.liuke.pyramid;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The company's rule of the value pyramid: those with the highest value first, by share of customers.
 *
 * @param primeShare share of customers in PRIME, 0 to 1; {@code majorShare} and {@code ordinaryShare} follow, the rest is
 *     SMALL
 * @param hysteresis a customer changes tier once its value is beyond the boundary by this share of it
 */
public record TierRule(
        BigDecimal primeShare, BigDecimal majorShare, BigDecimal ordinaryShare, Basis basis, BigDecimal hysteresis) {

    /** 0.3 and 0.3000 are the same rule. */
    public TierRule {
        primeShare = primeShare.stripTrailingZeros();
        majorShare = majorShare.stripTrailingZeros();
        ordinaryShare = ordinaryShare.stripTrailingZeros();
        hysteresis = hysteresis.stripTrailingZeros();
    }

    public static final TierRule DEFAULT = new TierRule(
            new BigDecimal("0.01"),
            new BigDecimal("0.19"),
            new BigDecimal("0.30"),
            Basis.PROFIT,
            new BigDecimal("0.05"));

    /** What of the last 365 days counts as value. */
    public enum Basis {
        PROFIT,
        REVENUE
    }

    /** How many of {@code customers} stand in {@code tier} or above; rounded up, so that the top is never empty. */
    int cumulativeCount(ValueTier tier, int customers) {
        BigDecimal share = switch (tier) {
            case PRIME -> primeShare;
            case MAJOR -> primeShare.add(majorShare);
            case ORDINARY -> primeShare.add(majorShare).add(ordinaryShare);
            case SMALL -> BigDecimal.ONE;
        };
        return share.multiply(BigDecimal.valueOf(customers))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
