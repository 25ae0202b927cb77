package io.liuke.churn.feature;

import io.liuke.purchase.OrderHistory;
import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A customer seen from one day, told by days before it. */
final class CustomerBuilder {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private record Day(int orders, double amount, int discounted, int returns) {
        Day and(Day other) {
            return new Day(
                    orders + other.orders,
                    amount + other.amount,
                    discounted + other.discounted,
                    returns + other.returns);
        }
    }

    private final TreeMap<Integer, Day> days = new TreeMap<>();
    private @Nullable ValueTier tier;
    private @Nullable LocalDate promise;
    private boolean discounts = true;

    CustomerBuilder order(int daysAgo, double amount) {
        return day(daysAgo, new Day(1, amount, 0, 0));
    }

    CustomerBuilder discountedOrder(int daysAgo, double amount) {
        return day(daysAgo, new Day(1, amount, 1, 0));
    }

    CustomerBuilder returned(int daysAgo, double amount) {
        return day(daysAgo, new Day(0, -amount, 0, 1));
    }

    CustomerBuilder every(int gap, int from, int to, double amount) {
        for (int ago = from; ago >= to; ago -= gap) {
            order(ago, amount);
        }
        return this;
    }

    CustomerBuilder tier(ValueTier value) {
        tier = value;
        return this;
    }

    CustomerBuilder promisedFor(LocalDate due) {
        promise = due;
        return this;
    }

    CustomerBuilder inACompanyWithoutDiscounts() {
        discounts = false;
        return this;
    }

    private CustomerBuilder day(int daysAgo, Day day) {
        days.merge((int) TODAY.toEpochDay() - daysAgo, day, Day::and);
        return this;
    }

    CustomerFeatures build() {
        double[] amounts = days.values().stream().mapToDouble(Day::amount).toArray();
        OrderHistory history = new OrderHistory(
                1,
                days.keySet().stream().mapToInt(d -> d).toArray(),
                days.values().stream().mapToInt(Day::orders).toArray(),
                amounts,
                amounts,
                days.values().stream().mapToInt(Day::discounted).toArray(),
                days.values().stream().mapToInt(Day::returns).toArray(),
                false);
        return new CustomerFeatures(
                OrderFeatures.of(history, TODAY), tier, promise, new CompanyHabits(30, 30, 60, discounts));
    }
}
