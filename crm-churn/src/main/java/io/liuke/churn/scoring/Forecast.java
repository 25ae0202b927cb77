package io.liuke.churn.scoring;

/**
 * What is expected of a customer within the horizon.
 *
 * @param buyProbability chance of at least one order
 * @param orders expected order days
 * @param ordersIfStaying expected order days of those who order at all; at least 1
 */
record Forecast(double buyProbability, double orders, double ordersIfStaying) {}
