package io.liuke.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows as Liuke will read them; those with a problem come first.
 *
 * @param fields the fields that have a column, in the order of the kind
 * @param readings words of the file that are not Liuke's own, and what they are taken for
 * @param scanned how many rows were looked at
 * @param rejected how many of them would be rejected
 */
public record Preview(
        List<Field> fields,
        List<Row> rows,
        List<Problem> problems,
        List<Reading> readings,
        long scanned,
        long rejected) {

    /** @param cells one for each field */
    public record Row(long line, List<Cell> cells) {}

    /**
     * @param value a text, number, truth value, LocalDate or LocalDateTime; null where there is none
     */
    public record Cell(@Nullable Object value, @Nullable CellFinding finding) {}

    /** Rows with the same problem, with the first as the example. */
    public record Problem(CellFinding example, long rows) {}
}
