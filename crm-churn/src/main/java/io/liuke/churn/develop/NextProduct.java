package io.liuke.churn.develop;

import io.liuke.churn.insight.Estimate;
import io.liuke.churn.model.Wilson;
import io.liuke.pyramid.ValueTier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be offered to a customer.
 *
 * @param product that they have never bought
 * @param because what they buy that makes it likely
 * @param buyers of that within 365 days, {@code both} of whom bought the product too, where by chance it would be
 *     {@code expected}
 * @param gain share of those who bought both × what the product brought in 365 days with customers like them
 * @param also other products, the most promising first
 * @param boughtSince that night
 * @param plannedOn due day of the next open follow-up, null: none
 */
public record NextProduct(
        long id,
        String code,
        String name,
        @Nullable Long ownerId,
        @Nullable String ownerName,
        @Nullable ValueTier tier,
        String product,
        String because,
        long buyers,
        long both,
        double expected,
        BigDecimal gain,
        List<String> also,
        boolean boughtSince,
        @Nullable String plannedWhat,
        @Nullable LocalDate plannedOn) {

    /** Of those who buy the one, who buy the other, with its 95 % interval. */
    public Estimate share() {
        Wilson interval = Wilson.of(both, buyers);
        return new Estimate(both / (double) buyers, interval.low(), interval.high());
    }

    /** How many times as often as with customers of the same kind who order as often, with its interval. */
    public Estimate lift() {
        Estimate share = share();
        double byChance = expected / buyers;
        return new Estimate(share.value() / byChance, share.low() / byChance, share.high() / byChance);
    }
}
