package io.liuke.web.dashboard;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last customer of a page; the next page begins behind it. */
record BehindCursor(BigDecimal revenue, long id) {

    /** Before everybody. */
    static final BehindCursor START = new BehindCursor(new BigDecimal("1e15"), Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,16}(?:\\.\\d{1,6})?)_(\\d{1,18})");

    /** From the address; what is not a cursor is the start. */
    static BehindCursor of(@Nullable String text) {
        if (text == null) {
            return START;
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new BehindCursor(new BigDecimal(parts.group(1)), Long.parseLong(parts.group(2)))
                : START;
    }
}
