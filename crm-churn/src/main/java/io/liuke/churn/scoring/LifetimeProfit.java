package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.OrderValues;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.GammaGamma;
import io.liuke.churn.model.PurchaseModel;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The profit that a customer is still expected to bring: order days that the purchase model expects in each of the next three
 * years, times what an order day of theirs is worth, each year discounted by 10 % to its middle. Fader, Hardie &amp; Lee
 * (2005), "RFM and CLV"; three years, because no company's past carries further, and what comes later is worth little.
 */
final class LifetimeProfit {

    static final int YEARS = 3;
    static final double DISCOUNT_PER_YEAR = 0.10;

    private static final double WEEKS_PER_YEAR = 365.25 / 7;

    private final @Nullable PurchaseModel orders;
    private final ToDoubleFunction<OrderFeatures> worth;

    private LifetimeProfit(@Nullable PurchaseModel orders, ToDoubleFunction<OrderFeatures> worth) {
        this.orders = orders;
        this.worth = worth;
    }

    static LifetimeProfit of(ModelCard card) {
        OrderValues values = card.orderValues();
        ProfitExpectation usual = ProfitExpectation.of(card.basis());
        if (values == null) {
            return new LifetimeProfit(Outlook.purchaseModel(card), c -> usual.perOrder(c.orderDays(), c.profit()));
        }
        GammaGamma model = values.model();
        return new LifetimeProfit(
                Outlook.purchaseModel(card), c -> model.expectedAmount(c.orderDays(), c.profit() / c.orderDays()));
    }

    /** In the company's currency; null where no purchase model can be relied on. */
    @Nullable Double of(OrderFeatures customer) {
        if (orders == null) {
            return null;
        }
        BuyingHistory history = BuyingHistory.ofDays(customer.orderDays() - 1, customer.firstToLast(), customer.age());
        double discounted = 0;
        double before = 0;
        for (int year = 1; year <= YEARS; year++) {
            double until = orders.expectedOrders(history, year * WEEKS_PER_YEAR);
            discounted += (until - before) * Math.pow(1 + DISCOUNT_PER_YEAR, 0.5 - year);
            before = until;
        }
        return discounted * worth.applyAsDouble(customer);
    }
}
