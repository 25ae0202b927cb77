package io.liuke.churn;

/**
 * What a back-test said of one customer.
 *
 * @param p chance of an order within the horizon, 0.005 to 0.995
 */
public record BacktestPrediction(String customerCode, double p) {}
