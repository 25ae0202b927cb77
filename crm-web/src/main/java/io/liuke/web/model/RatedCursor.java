package io.liuke.web.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last customer of a page; the next page begins behind it. */
record RatedCursor(double p, long id) {

    /** Before everybody. */
    static final RatedCursor START = new RatedCursor(2, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("([0-9.E-]{1,30})_(\\d{1,18})");

    /** From the address; what is not a cursor is the start. */
    static RatedCursor of(@Nullable String text) {
        var parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return START;
        }
        try {
            return new RatedCursor(Double.parseDouble(parts.group(1)), Long.parseLong(parts.group(2)));
        } catch (NumberFormatException notANumber) {
            return START;
        }
    }

    static RatedCursor behind(RatedCustomer last) {
        return new RatedCursor(last.p(), last.id());
    }

    @Override
    public String toString() {
        return p + "_" + id;
    }
}
