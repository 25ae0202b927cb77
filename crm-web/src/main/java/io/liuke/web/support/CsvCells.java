package io.liuke.web.support;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a cell in a CSV file that people will open in a spreadsheet. */
final class CsvCells {

    private static final String STARTS_FORMULA = "=+-@\t\r";
    /** A number may start with its sign. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");

    private CsvCells() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Number ? value.toString() : defused(value.toString());
    }

    /** What a spreadsheet would run as a formula gets an apostrophe in front, which shows it as the text that it is. */
    private static String defused(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? '\'' + text : text;
    }
}
