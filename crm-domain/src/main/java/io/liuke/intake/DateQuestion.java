package io.liuke.intake;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates of a file that can be read with the day or with the month first.
 *
 * @param example a date from the file, such as 03/04/2025
 * @param dayFirst what it is with the day first; null if it cannot be that
 * @param monthFirst what it is with the month first; null if it cannot be that
 * @param contradicting a date that fits only the other way; the file holds both kinds then
 * @param decided the order that other dates of the file decide; null if somebody has to
 * @param deciding how many dates decide it
 */
public record DateQuestion(
        String example,
        @Nullable LocalDate dayFirst,
        @Nullable LocalDate monthFirst,
        @Nullable String contradicting,
        @Nullable DateOrder decided,
        long deciding) {

    static @Nullable DateQuestion of(DateEvidence dates) {
        String open = dates.eitherWayExample();
        String dayFirst = dates.dayFirstExample();
        if (dates.contradictsItself() && dayFirst != null) {
            return about(dayFirst, dates.monthFirstExample(), null, 0);
        }
        return open == null ? null : about(open, null, dates.order(), dates.dayFirst() + dates.monthFirst());
    }

    private static DateQuestion about(
            String example, @Nullable String contradicting, @Nullable DateOrder decided, long deciding) {
        return new DateQuestion(
                example,
                read(example, DateOrder.DAY_FIRST),
                read(example, DateOrder.MONTH_FIRST),
                contradicting,
                decided,
                deciding);
    }

    private static @Nullable LocalDate read(String cell, DateOrder order) {
        try {
            return new DateReader(ZoneOffset.UTC, order, LocalDate.MAX)
                    .read(cell)
                    .on();
        } catch (CellProblem e) {
            return null;
        }
    }
}
