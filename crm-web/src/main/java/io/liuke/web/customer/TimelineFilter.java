package io.liuke.web.customer;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a timeline shows; the parts are disjoint, so their counts sum to {@link #ALL}. */
public enum TimelineFilter {
    ALL,
    ORDERS,
    RETURNS,
    CONTACTS,
    NOTES,
    FOLLOWUPS,
    CASES,
    COSTS,
    CHANGES;

    /** As it stands in the address; whatever is not known means all. */
    public static TimelineFilter of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter().equals(text))
                .findFirst()
                .orElse(ALL);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
