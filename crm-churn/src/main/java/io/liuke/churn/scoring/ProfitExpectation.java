package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard.Basis;

/**
 * Profit over the horizon.
 *
 * @param meanProfit company's mean profit per order day
 * @param weight order days after which a customer's own mean counts as much as that
 * @param cap the most that a customer who stays is expected to bring
 */
record ProfitExpectation(double meanProfit, double weight, double cap) {

    static ProfitExpectation of(Basis basis) {
        return new ProfitExpectation(basis.meanProfit(), basis.meanProfitWeight(), basis.profitCap());
    }

    /** Of a customer as things stand, the chance of leaving included. */
    double expected(Forecast forecast, int orderDays, double profit) {
        return forecast.orders() * perOrder(orderDays, profit);
    }

    /** Of a customer who stays; not negative. */
    double ifStaying(Forecast forecast, int orderDays, double profit) {
        return Math.min(cap, Math.max(0, forecast.ordersIfStaying() * perOrder(orderDays, profit)));
    }

    /** Profit of an order day, drawn towards the company's mean. */
    double perOrder(int orderDays, double profit) {
        return (profit + weight * meanProfit) / (orderDays + weight);
    }
}
