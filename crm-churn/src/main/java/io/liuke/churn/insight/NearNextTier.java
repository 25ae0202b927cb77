package io.liuke.churn.insight;

import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer who grows and lacks little to the next tier.
 *
 * @param missing what the value lacks to the boundary and the hysteresis on top of it
 * @param share {@code missing} as a share of that, 0 to 1
 * @param growth revenue of the last 90 days against the 90 before, −1 and above; null if there was none before
 * @param total how many such customers there are
 */
public record NearNextTier(
        long customerId,
        String name,
        @Nullable String ownerName,
        ValueTier tier,
        BigDecimal missing,
        double share,
        @Nullable Double growth,
        long total) {

    public ValueTier next() {
        return ValueTier.values()[tier.ordinal() - 1];
    }
}
