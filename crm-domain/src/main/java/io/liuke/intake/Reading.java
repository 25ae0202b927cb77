package io.liuke.intake;

/**
 * A word of the file that is not Liuke's own, and what it was taken for.
 *
 * @param field the field, such as {@code status}
 * @param value what it was taken for
 * @param line where it stands first
 * @param column as the header names it; empty if the file has no column for the field, and all rows get the value
 * @param word as the file writes it; empty for an empty cell
 * @param rows how many rows have it
 */
public record Reading(String field, String value, long line, String column, String word, long rows) {

    Reading plus(Reading other) {
        Reading first = line <= other.line ? this : other;
        return new Reading(field, value, first.line, column, first.word, rows + other.rows);
    }
}
