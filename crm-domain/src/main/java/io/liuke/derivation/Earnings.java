package io.liuke.derivation;

import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import java.util.Arrays;

/** What each buyer brought, in step with {@link Standings}: all that the value after costs needs of the orders. */
final class Earnings {

    private static final int YEAR = 365;

    private double[] profits = new double[1024];
    private double[] yearly = new double[1024];
    private int[] orders = new int[1024];
    private int[] discounted = new int[1024];
    private int size;
    private double company;

    void add(OrderHistory history, PurchaseFacts facts) {
        if (size == profits.length) {
            grow(size * 2);
        }
        int today = Math.toIntExact(facts.asOf().toEpochDay());
        profits[size] = facts.profit();
        yearly[size] = facts.profit365();
        orders[size] = history.count(history.orders(), today - YEAR, today);
        discounted[size] = history.count(history.discounted(), today - YEAR, today);
        company += facts.profit365();
        size++;
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
        return company;
    }

    private void grow(int capacity) {
        profits = Arrays.copyOf(profits, capacity);
        yearly = Arrays.copyOf(yearly, capacity);
        orders = Arrays.copyOf(orders, capacity);
        discounted = Arrays.copyOf(discounted, capacity);
    }
}
