package io.liuke.churn.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The period ({@code from}, {@code to}] and what it is compared with, the half-open (previousFrom, from].
 *
 * @param window days: a customer is active on a day if it ordered in the {@code window} days that end with it
 */
public record RetentionPeriod(LocalDate from, LocalDate to, int window, LocalDate previousFrom) {

    public RetentionPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("the period begins on %s, not before its end %s".formatted(from, to));
        }
        if (!previousFrom.isBefore(from)) {
            throw new IllegalArgumentException("%s is not before %s".formatted(previousFrom, from));
        }
        if (window < 1) {
            throw new IllegalArgumentException("a window of " + window + " days");
        }
    }

    /** Compared with the period of the same length before it. */
    public static RetentionPeriod of(LocalDate from, LocalDate to, int window) {
        return new RetentionPeriod(from, to, window, from.minusDays(ChronoUnit.DAYS.between(from, to)));
    }

    /** The {@code days} days that end with {@code to}. */
    public static RetentionPeriod ending(LocalDate to, int days, int window) {
        return of(to.minusDays(days), to, window);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    /** The period of the same length before this one. */
    public RetentionPeriod previous() {
        return of(from.minusDays(days()), from, window);
    }
}
