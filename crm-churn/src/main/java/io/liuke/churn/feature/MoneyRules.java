package io.liuke.churn.feature;

import static io.liuke.churn.ReasonCode.DISCOUNT_SHARE_RISING;
import static io.liuke.churn.ReasonCode.FULL_PRICE;
import static io.liuke.churn.ReasonCode.LARGE_CUSTOMER_SLIPPING;
import static io.liuke.churn.ReasonCode.SPEND_FALLING;
import static io.liuke.churn.ReasonCode.SPEND_RISING;

import io.liuke.churn.Reason;
import io.liuke.pyramid.ValueTier;
import java.util.Optional;

/** What they spend: less or more than before, at a discount or not, and large customers whose profit slips. */
final class MoneyRules {

    private static final double FALLEN_BY = 0.30;
    /** Standard deviations. */
    private static final double BEYOND_CHANCE = 1;

    private static final double RISEN_BY = 0.25;
    private static final double SLIPPED_BY = 0.20;
    private static final double DISCOUNTED_FROM = 0.5;
    private static final double DISCOUNT_RISEN_BY = 0.3;
    private static final int ENOUGH_ORDERS = 3;
    private static final int FULL_PRICE_FROM = 5;

    /**
     * Still spends, but at least 30 % less, and less by more than orders that come by chance would explain. Spending
     * nothing is silence, and said so.
     */
    static final ReasonRule FALLING = c -> {
        double now = c.orders().revenueQuarter();
        double before = c.orders().revenueQuarterBefore();
        double fallen = before > 0 ? 1 - now / before : 0;
        double spread = Math.sqrt(c.orders().spread());
        if (now <= 0 || fallen < FALLEN_BY || before - now < BEYOND_CHANCE * spread) {
            return Optional.empty();
        }
        Reason reason = Reason.of(SPEND_FALLING, Math.round(100 * fallen), Math.round(before), Math.round(now));
        return Optional.of(new Finding(reason, fallen));
    };

    static final ReasonRule RISING = c -> {
        double now = c.orders().revenueQuarter();
        double before = c.orders().revenueQuarterBefore();
        if (before <= 0 || now < (1 + RISEN_BY) * before) {
            return Optional.empty();
        }
        Reason reason =
                Reason.of(SPEND_RISING, Math.round(100 * (now / before - 1)), Math.round(before), Math.round(now));
        return Optional.of(new Finding(reason, 1 - before / now));
    };

    /** Half or more of the last half-year's orders had a discount, and clearly more than before. */
    static final ReasonRule DISCOUNTS = c -> {
        int of = c.orders().ordersHalfYear();
        int now = c.orders().discountedHalfYear();
        int ofBefore = c.orders().ordersBefore();
        if (of < ENOUGH_ORDERS || ofBefore < ENOUGH_ORDERS) {
            return Optional.empty();
        }
        double before = (double) c.orders().discountedBefore() / ofBefore;
        double share = (double) now / of;
        if (share < DISCOUNTED_FROM || share - before < DISCOUNT_RISEN_BY) {
            return Optional.empty();
        }
        Reason reason = Reason.of(DISCOUNT_SHARE_RISING, now, of, Math.round(100 * before));
        return Optional.of(new Finding(reason, share - before));
    };

    /** A key customer's profit of the last year is at least a fifth below the year before; weighs more than its share. */
    static final ReasonRule SLIPPING = c -> {
        ValueTier tier = c.tier();
        double now = c.orders().profitYear();
        double before = c.orders().profitYearBefore();
        double slipped = before > 0 ? 1 - now / before : 0;
        if (tier == null || !tier.isKey() || slipped < SLIPPED_BY) {
            return Optional.empty();
        }
        Reason reason = Reason.of(
                LARGE_CUSTOMER_SLIPPING, tier.name(), Math.round(100 * slipped), Math.round(before), Math.round(now));
        return Optional.of(new Finding(reason, Math.min(1, slipped + SLIPPED_BY)));
    };

    /** No order of the last year had a discount, where the company gives them. */
    static final ReasonRule PAYS_FULL_PRICE = c -> {
        int orders = c.orders().ordersYear();
        if (!c.habits().discounts() || orders < FULL_PRICE_FROM || c.orders().discountedYear() > 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(Reason.of(FULL_PRICE, orders), 1 - 2.0 / orders));
    };

    private MoneyRules() {}
}
