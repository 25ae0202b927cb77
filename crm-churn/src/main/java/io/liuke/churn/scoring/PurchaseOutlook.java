package io.liuke.churn.scoring;

import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.PurchaseModel;

/** By a purchase model fitted to the company's own orders: P1, the chance of an order, and never the chance of being alive. */
record PurchaseOutlook(PurchaseModel model, int horizonDays) implements Outlook {

    private static final double DAYS_PER_WEEK = 7;

    @Override
    public Forecast of(OrderFeatures orders, ServiceFacts service) {
        BuyingHistory history = BuyingHistory.ofDays(orders.orderDays() - 1, orders.firstToLast(), orders.age());
        double weeks = horizonDays / DAYS_PER_WEEK;
        double buys = model.probabilityOfOrder(history, weeks);
        double ifStaying = model.expectedOrdersIfStaying(history, weeks);
        return new Forecast(buys, buys * ifStaying, ifStaying);
    }
}
