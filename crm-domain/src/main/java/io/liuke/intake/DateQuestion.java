package io.liuke.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a file leave open whether the day or the month comes first.
 *
 * @param example a date from the file, such as 03/04/2025
 * @param dayFirst what it is with the day first; null if it cannot be that
 * @param monthFirst what it is with the month first; null if it cannot be that
 * @param contradicting a date that fits only the other way; the file holds both kinds then
 */
public record DateQuestion(
        String example,
        @Nullable LocalDate dayFirst,
        @Nullable LocalDate monthFirst,
        @Nullable String contradicting) {

    static @Nullable DateQuestion of(DateEvidence dates) {
        if (dates.contradictsItself() && dates.dayFirstExample() != null) {
            return about(dates.dayFirstExample(), dates.monthFirstExample());
        }
        return dates.isOpen() && dates.eitherWayExample() != null ? about(dates.eitherWayExample(), null) : null;
    }

    private static DateQuestion about(String example, @Nullable String contradicting) {
        return new DateQuestion(
                example, read(example, DateOrder.DAY_FIRST), read(example, DateOrder.MONTH_FIRST), contradicting);
    }

    private static @Nullable LocalDate read(String cell, DateOrder order) {
        try {
            return new DateReader(java.time.ZoneOffset.UTC, order, LocalDate.MAX)
                    .read(cell)
                    .on();
        } catch (CellProblem e) {
            return null;
        }
    }
}
