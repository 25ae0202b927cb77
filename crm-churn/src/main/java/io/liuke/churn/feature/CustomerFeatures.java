package io.liuke.churn.feature;

import io.liuke.pyramid.ValueTier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a reason may look at: one customer as of a date.
 *
 * @param tier in the pyramid; null for those who are out of it
 * @param promiseDueOn the day of the oldest promise that was due before the date and is not kept; null without one
 */
public record CustomerFeatures(
        OrderFeatures orders,
        @Nullable ValueTier tier,
        @Nullable LocalDate promiseDueOn,
        CompanyHabits habits) {

    LocalDate asOf() {
        return LocalDate.ofEpochDay(orders.today());
    }

    LocalDate lastOn() {
        return LocalDate.ofEpochDay(orders.lastDay());
    }

    /** Whole months since the first order. */
    long months() {
        return ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(orders.firstDay()), asOf());
    }
}
