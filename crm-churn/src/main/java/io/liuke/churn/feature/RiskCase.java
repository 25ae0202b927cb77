package io.liuke.churn.feature;

import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.PurchaseModel;
import org.jspecify.annotations.Nullable;

/**
 * What the features of the logistic regression are taken from: one customer as of a date.
 *
 * @param buys P1: chance of an order within the horizon by the purchase model that was fitted as of the date
 * @param expectedOrders E[X] of the same model
 */
public record RiskCase(OrderFeatures orders, ServiceFacts service, double buys, double expectedOrders) {

    private static final double DAYS_PER_WEEK = 7;

    /** @param model null where none could be fitted: then all customers are the same to it */
    public static RiskCase of(
            OrderFeatures orders, ServiceFacts service, @Nullable PurchaseModel model, int horizonDays) {
        if (model == null) {
            return new RiskCase(orders, service, 0.5, 1);
        }
        BuyingHistory history = BuyingHistory.ofDays(orders.orderDays() - 1, orders.firstToLast(), orders.age());
        double weeks = horizonDays / DAYS_PER_WEEK;
        double buys = model.probabilityOfOrder(history, weeks);
        return new RiskCase(orders, service, buys, buys * model.expectedOrdersIfStaying(history, weeks));
    }
}
