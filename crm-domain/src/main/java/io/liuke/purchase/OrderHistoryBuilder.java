package io.liuke.purchase;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Adds up valid purchases, which come in order of customer and day, to order histories: what view
 * {@code counted_purchase} says of one purchase, for millions at once.
 */
final class OrderHistoryBuilder {

    private static final long NOBODY = Long.MIN_VALUE;

    private final double margin;
    private final Consumer<OrderHistory> out;

    private long customer = NOBODY;
    private int size;
    private boolean ordered;
    private boolean estimated;
    private int[] days = new int[64];
    private int[] orders = new int[64];
    private double[] revenue = new double[64];
    private double[] profit = new double[64];
    private int[] discounted = new int[64];
    private int[] returns = new int[64];

    /** @param margin stands in for profit where a purchase has none */
    OrderHistoryBuilder(double margin, Consumer<OrderHistory> out) {
        this.margin = margin;
        this.out = out;
    }

    /**
     * Adds a purchase.
     *
     * @param amount negative for a return
     * @param ownProfit NaN where it has none
     * @param returned an order whose status says that the goods came back
     * @param atDiscount it had a discount
     */
    void add(long customerId, int day, double amount, double ownProfit, boolean returned, boolean atDiscount) {
        if (customerId != customer) {
            emit();
            customer = customerId;
        }
        int i = entry(day);
        boolean order = amount >= 0;
        boolean missing = Double.isNaN(ownProfit);
        estimated |= missing;
        ordered |= order;
        orders[i] += order ? 1 : 0;
        discounted[i] += order && atDiscount ? 1 : 0;
        returns[i] += !order || returned ? 1 : 0;
        if (!order || !returned) {
            revenue[i] += amount;
            profit[i] += missing ? amount * margin : ownProfit;
        }
    }

    /** Hands out the last customer. */
    void finish() {
        emit();
        customer = NOBODY;
    }

    private int entry(int day) {
        if (size > 0 && days[size - 1] == day) {
            return size - 1;
        }
        if (size == days.length) {
            grow(size * 2);
        }
        days[size] = day;
        orders[size] = 0;
        revenue[size] = 0;
        profit[size] = 0;
        discounted[size] = 0;
        returns[size] = 0;
        return size++;
    }

    /** Whoever only sent something back has no history. */
    private void emit() {
        if (ordered) {
            out.accept(new OrderHistory(
                    customer,
                    Arrays.copyOf(days, size),
                    Arrays.copyOf(orders, size),
                    Arrays.copyOf(revenue, size),
                    Arrays.copyOf(profit, size),
                    Arrays.copyOf(discounted, size),
                    Arrays.copyOf(returns, size),
                    estimated));
        }
        size = 0;
        ordered = false;
        estimated = false;
    }

    private void grow(int capacity) {
        days = Arrays.copyOf(days, capacity);
        orders = Arrays.copyOf(orders, capacity);
        revenue = Arrays.copyOf(revenue, capacity);
        profit = Arrays.copyOf(profit, capacity);
        discounted = Arrays.copyOf(discounted, capacity);
        returns = Arrays.copyOf(returns, capacity);
    }
}
