package io.liuke.churn.scoring;

import io.liuke.churn.feature.Pulls;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a customer within the horizon.
 *
 * @param buyProbability chance of at least one order
 * @param orders expected order days
 * @param ordersIfStaying expected order days of those who order at all; at least 1
 * @param pulls what speaks for leaving and for staying, where the company's own past taught it
 */
record Forecast(
        double buyProbability,
        double orders,
        double ordersIfStaying,
        @Nullable Pulls pulls) {

    Forecast(double buyProbability, double orders, double ordersIfStaying) {
        this(buyProbability, orders, ordersIfStaying, null);
    }
}
