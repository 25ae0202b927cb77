package io.liuke.churn.insight;

import java.math.BigDecimal;

/** The last customer of a page by amount and id; the next page begins behind it. */
public record WorthCursor(BigDecimal amount, long id) {

    /** Where a list begins that goes down, and where one begins that goes up. */
    public static final WorthCursor HIGHEST = new WorthCursor(new BigDecimal("1e15"), Long.MAX_VALUE);

    public static final WorthCursor LOWEST = new WorthCursor(new BigDecimal("-1e15"), 0);
}
