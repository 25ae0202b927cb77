package io.liuke.churn.learning;

import io.liuke.purchase.OrderHistory;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;

/** On which days some customers ordered, as far as it was known when they were taught from. */
final class OrderDays {

    private static final int[] NONE = {};

    private final Map<Long, int[]> days = new HashMap<>();

    void add(OrderHistory history) {
        days.put(history.customerId(), history.orderDays());
    }

    /** Who ordered within the horizon after a cutoff. */
    LongPredicate within(LocalDate cutoff, int horizonDays) {
        long after = cutoff.toEpochDay();
        return customer -> {
            for (int day : days.getOrDefault(customer, NONE)) {
                if (day > after && day <= after + horizonDays) {
                    return true;
                }
            }
            return false;
        };
    }
}
