package io.liuke.churn.scoring;

import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.GammaGammaFit;
import io.liuke.churn.model.GammaGammaFitter;
import io.liuke.churn.model.GroupedHistories;
import io.liuke.churn.model.SurvivalCurve;
import io.liuke.purchase.DayCounts;
import io.liuke.purchase.OrderHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * What the pass over all order histories learns: the grouped histories for the fit, what is usual, and the numbers of each
 * customer from which the scores are made once the model is known.
 */
final class Evidence {

    /** Orders with a discount, as a share of all, from which paying the full price says something. */
    private static final double DISCOUNTS_FROM = 0.02;

    private static final double DEFAULT_GAP = 60;
    private static final double CAP = 0.99;
    /** More would move no parameter that could be seen, and take time. */
    private static final int AMOUNTS = 20_000;

    private static final int PROFITS = 100_000;

    private final LocalDate asOf;
    private final DayCounts gaps = new DayCounts();
    private final SecondOrders secondOrders = new SecondOrders();
    private final ProfitMoments profits = new ProfitMoments();
    private long orders;
    private long discounted;

    private final List<OrderFeatures> customers = new ArrayList<>();

    Evidence(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(OrderHistory history) {
        OrderFeatures features = OrderFeatures.of(history, asOf);
        customers.add(features);
        int[] days = history.orderDays();
        gaps.addGaps(days);
        secondOrders.add(days, features.today());
        addProfits(history, days.length, features.profit() / days.length);
        orders += Arrays.stream(history.orders()).sum();
        discounted += Arrays.stream(history.discounted()).sum();
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

    /** Adds what another pass has learnt of customers who come after these. */
    void addAll(Evidence others) {
        customers.addAll(others.customers);
        gaps.addAll(others.gaps);
        secondOrders.addAll(others.secondOrders);
        profits.addAll(others.profits);
        orders += others.orders;
        discounted += others.discounted;
    }

    GroupedHistories histories() {
        GroupedHistories.Builder histories = GroupedHistories.builder();
        customers.forEach(c -> histories.add(BuyingHistory.ofDays(c.orderDays() - 1, c.firstToLast(), c.age())));
        return histories.build();
    }

    /** All that were added, in that order. */
    List<OrderFeatures> customers() {
        return customers;
    }

    /** How long the company's orders go back. */
    int days() {
        return customers.stream().mapToInt(OrderFeatures::age).max().orElse(0);
    }

    double usualGap() {
        return gaps.quantile(0.5, DEFAULT_GAP);
    }

    double usualSecondOrder() {
        return secondOrders.curve().dayOf(0.5, usualGap());
    }

    double lateSecondOrder() {
        return secondOrders.curve().dayOf(0.75, 2 * usualGap());
    }

    /** Of being without a second order, by days since the first. */
    SurvivalCurve secondOrders() {
        return secondOrders.curve();
    }

    /** What an order day is worth, learnt from at most {@value #AMOUNTS} customers spread over all. */
    GammaGammaFit orderValues() {
        GammaGammaFitter fitter = new GammaGammaFitter();
        int step = Math.max(1, customers.size() / AMOUNTS);
        for (int i = 0; i < customers.size(); i += step) {
            OrderFeatures c = customers.get(i);
            fitter.add(c.orderDays(), c.profit() / c.orderDays());
        }
        return fitter.fit();
    }

    /** Standard deviation of the profit of one customer's order days. */
    double profitSpread() {
        return profits.spread();
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
    double profitCap(Outlook outlook, LongFunction<ServiceFacts> service) {
        ProfitExpectation expectation = new ProfitExpectation(meanProfit(), meanProfitWeight(), Double.MAX_VALUE);
        int step = Math.max(1, customers.size() / PROFITS);
        double[] expected = IntStream.range(0, (customers.size() + step - 1) / step)
                .parallel()
                .mapToObj(i -> customers.get(i * step))
                .mapToDouble(c ->
                        expectation.ifStaying(outlook.of(c, service.apply(c.customerId())), c.orderDays(), c.profit()))
                .toArray();
        Arrays.parallelSort(expected);
        return expected.length == 0 ? 0 : expected[(int) Math.ceil(CAP * (expected.length - 1))];
    }
}
