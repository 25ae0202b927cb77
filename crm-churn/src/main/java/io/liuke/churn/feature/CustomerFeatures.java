package io.liuke.churn.feature;

import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a reason may look at: one customer as of a date. Windows are half open: the last 90 days of c are (c − 90, c].
 *
 * @param orderDays epoch days, ascending
 * @param tier in the pyramid; null for those who are out of it
 * @param promiseDueOn the day of the oldest promise that was due before the date and is not kept; null without one
 */
public record CustomerFeatures(
        OrderHistory history,
        PurchaseFacts facts,
        int[] orderDays,
        @Nullable ValueTier tier,
        @Nullable LocalDate promiseDueOn,
        CompanyHabits habits) {

    /** @param history with at least one order day, none later than {@code asOf} */
    public static CustomerFeatures of(
            OrderHistory history,
            LocalDate asOf,
            @Nullable ValueTier tier,
            @Nullable LocalDate promiseDueOn,
            CompanyHabits habits) {
        PurchaseFacts facts = PurchaseFacts.of(history, asOf);
        return new CustomerFeatures(history, facts, history.orderDays(), tier, promiseDueOn, habits);
    }

    int today() {
        return Math.toIntExact(facts.asOf().toEpochDay());
    }

    /** Order days in the {@code length} days that end {@code ago} days before the date. */
    int orderDays(int ago, int length) {
        int count = 0;
        for (int day : orderDays) {
            count += within(day, ago, length) ? 1 : 0;
        }
        return count;
    }

    /** Orders in the {@code length} days that end {@code ago} days before the date. */
    int orders(int ago, int length) {
        return history.count(history.orders(), today() - ago - length, today() - ago);
    }

    /** Discounted orders in the {@code length} days that end {@code ago} days before the date. */
    int discounted(int ago, int length) {
        return history.count(history.discounted(), today() - ago - length, today() - ago);
    }

    int returns(int length) {
        return history.count(history.returns(), today() - length, today());
    }

    double profit(int ago, int length) {
        return history.sum(history.profit(), today() - ago - length, today() - ago);
    }

    /**
     * Sum of squared amounts of the days in the {@code length} days that end {@code ago} days before the date: the
     * variance of a window's total, if orders come by chance (compound Poisson).
     */
    double varianceOfRevenue(int ago, int length) {
        double sum = 0;
        for (int i = 0; i < history.days().length; i++) {
            if (within(history.days()[i], ago, length)) {
                sum += history.revenue()[i] * history.revenue()[i];
            }
        }
        return sum;
    }

    /** Whole months since the first order. */
    long months() {
        return ChronoUnit.MONTHS.between(facts.firstOn(), facts.asOf());
    }

    /** What was bought on the last order day, returns of that day taken off. */
    double lastAmount() {
        int last = orderDays[orderDays.length - 1];
        return history.sum(history.revenue(), last - 1, last);
    }

    private boolean within(int day, int ago, int length) {
        return day > today() - ago - length && day <= today() - ago;
    }
}
