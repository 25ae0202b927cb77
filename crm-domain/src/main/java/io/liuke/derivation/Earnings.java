package io.liuke.derivation;

import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import java.util.Arrays;

/**
 * What each buyer brought, by the places of {@link Standings}: all that the value after costs needs of the orders. Several
 * threads may fill it.
 */
final class Earnings {

    private static final int YEAR = 365;

    private final double[] profits;
    private final double[] yearly;
    private final int[] orders;
    private final int[] discounted;

    Earnings(int places) {
        this.profits = new double[places];
        this.yearly = new double[places];
        this.orders = new int[places];
        this.discounted = new int[places];
    }

    void set(int i, OrderHistory history, PurchaseFacts facts) {
        int today = Math.toIntExact(facts.asOf().toEpochDay());
        profits[i] = facts.profit();
        yearly[i] = facts.profit365();
        orders[i] = history.count(history.orders(), today - YEAR, today);
        discounted[i] = history.count(history.discounted(), today - YEAR, today);
    }

    /** Profit so far. */
    double profit(int i) {
        return profits[i];
    }

    /** Profit of the last 365 days; {@link #orders} and {@link #discounted} are of the same days. */
    double profit365(int i) {
        return yearly[i];
    }

    int orders(int i) {
        return orders[i];
    }

    int discounted(int i) {
        return discounted[i];
    }

    /** Of all together, the profit of the last 365 days. */
    double companyProfit() {
        return Arrays.stream(yearly).sum();
    }
}
