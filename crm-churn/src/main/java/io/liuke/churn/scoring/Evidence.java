package io.liuke.churn.scoring;

import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.GroupedHistories;
import io.liuke.purchase.DayCounts;
import io.liuke.purchase.OrderHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the first pass over all order histories learns: the grouped histories for the fit, what is usual, and a few
 * numbers a customer from which the cap on profit is found once the model is known.
 */
final class Evidence {

    /** Orders with a discount, as a share of all, from which paying the full price says something. */
    private static final double DISCOUNTS_FROM = 0.02;

    private static final double DEFAULT_GAP = 60;
    private static final double CAP = 0.99;

    private final int today;
    private final GroupedHistories.Builder histories = GroupedHistories.builder();
    private final DayCounts gaps = new DayCounts();
    private final DayCounts secondOrders = new DayCounts();
    private final ProfitMoments profits = new ProfitMoments();
    private long orders;
    private long discounted;

    private int[] repeats = new int[1024];
    private int[] firstToLast = new int[1024];
    private int[] age = new int[1024];
    private double[] profit = new double[1024];
    private int size;

    Evidence(LocalDate asOf) {
        this.today = Math.toIntExact(asOf.toEpochDay());
    }

    void add(OrderHistory history) {
        int[] days = history.orderDays();
        int last = days.length - 1;
        if (size == repeats.length) {
            grow(size * 2);
        }
        repeats[size] = last;
        firstToLast[size] = days[last] - days[0];
        age[size] = today - days[0];
        profit[size] = Arrays.stream(history.profit()).sum();
        histories.add(BuyingHistory.ofDays(last, firstToLast[size], age[size]));
        gaps.addGaps(days);
        if (last > 0) {
            secondOrders.add(days[1] - days[0]);
        }
        addProfits(history, days.length, profit[size] / days.length);
        orders += Arrays.stream(history.orders()).sum();
        discounted += Arrays.stream(history.discounted()).sum();
        size++;
    }

    private void addProfits(OrderHistory history, int orderDays, double mean) {
        double squares = 0;
        for (int i = 0; i < history.days().length; i++) {
            if (history.orders()[i] > 0) {
                double deviation = history.profit()[i] - mean;
                squares += deviation * deviation;
            }
        }
        profits.add(orderDays, mean, squares);
    }

    GroupedHistories histories() {
        return histories.build();
    }

    int customers() {
        return size;
    }

    double usualGap() {
        return gaps.quantile(0.5, DEFAULT_GAP);
    }

    double usualSecondOrder() {
        return secondOrders.quantile(0.5, usualGap());
    }

    double lateSecondOrder() {
        return secondOrders.quantile(0.75, 2 * usualGap());
    }

    boolean discounts() {
        return discounted >= DISCOUNTS_FROM * orders && discounted > 0;
    }

    double meanProfit() {
        return profits.mean();
    }

    double meanProfitWeight() {
        return profits.weight();
    }

    /** The 99th percentile of the profit expected over the horizon of those who stay. */
    double profitCap(Outlook outlook) {
        ProfitExpectation expectation = new ProfitExpectation(meanProfit(), meanProfitWeight(), Double.MAX_VALUE);
        double[] expected = IntStream.range(0, size)
                .parallel()
                .mapToDouble(i -> expectation.ifStaying(
                        outlook.of(repeats[i], firstToLast[i], age[i]), repeats[i] + 1, profit[i]))
                .toArray();
        Arrays.parallelSort(expected);
        return size == 0 ? 0 : expected[(int) Math.ceil(CAP * (size - 1))];
    }

    private void grow(int capacity) {
        repeats = Arrays.copyOf(repeats, capacity);
        firstToLast = Arrays.copyOf(firstToLast, capacity);
        age = Arrays.copyOf(age, capacity);
        profit = Arrays.copyOf(profit, capacity);
    }
}
