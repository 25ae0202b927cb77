package io.liuke.churn.develop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Puts the lines of a customer, which come one after the other, into a basket. */
final class BasketReader {

    private record Line(int product, int orders, double profit) {}

    private final int mostOfOne;
    private final Consumer<Basket> baskets;
    private final List<Line> lines = new ArrayList<>();
    private long customer;
    private boolean person;
    private boolean active;
    private int orders;

    /** @param mostOfOne so many products of a customer count; who buys everything tells nothing */
    BasketReader(int mostOfOne, Consumer<Basket> baskets) {
        this.mostOfOne = mostOfOne;
        this.baskets = baskets;
    }

    /**
     * @param product place of the product, below 0 for one that is not looked at
     * @param times ordered within the period
     */
    void line(long of, boolean isPerson, boolean isActive, int product, int times, double profit) {
        if (of != customer) {
            end();
            customer = of;
            person = isPerson;
            active = isActive;
        }
        orders += times;
        if (product >= 0) {
            lines.add(new Line(product, times, profit));
        }
    }

    /** Who bought nothing within the period is in no basket. */
    void end() {
        if (orders > 0) {
            List<Line> recent = lines.stream()
                    .filter(line -> line.orders() > 0)
                    .sorted(Comparator.comparingInt((Line line) -> -line.orders())
                            .thenComparingInt(Line::product))
                    .limit(mostOfOne)
                    .toList();
            baskets.accept(new Basket(
                    customer,
                    Basket.stratum(person, orders),
                    active,
                    recent.stream().mapToInt(Line::product).toArray(),
                    recent.stream().mapToDouble(Line::profit).toArray(),
                    lines.stream().mapToInt(Line::product).toArray()));
        }
        lines.clear();
        orders = 0;
    }
}
