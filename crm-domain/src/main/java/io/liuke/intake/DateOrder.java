package io.liuke.intake;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a date such as 03/04/2025 is read. A date that starts with its year is read the same way in each. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /**
     * From a pattern such as {@code dd/MM/yyyy}; null where the pattern leaves nothing to decide because it starts with
     * the year.
     *
     * @throws ImportRefused if day, month and year cannot be found in it
     */
    static @Nullable DateOrder fromPattern(String pattern) {
        Optional<DateOrder> named = java.util.Arrays.stream(values())
                .filter(o -> o.name().equalsIgnoreCase(pattern))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        int year = pattern.toLowerCase(Locale.ROOT).indexOf('y');
        int day = pattern.toLowerCase(Locale.ROOT).indexOf('d');
        int month = pattern.indexOf('M') >= 0 ? pattern.indexOf('M') : pattern.indexOf('m');
        if (year < 0 || day < 0 || month < 0) {
            throw ImportRefused.because("DATE_FORMAT_UNKNOWN", pattern);
        }
        if (year < day && year < month) {
            return null;
        }
        return day < month ? DAY_FIRST : MONTH_FIRST;
    }
}
