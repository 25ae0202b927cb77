package io.liuke.web.customer;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders of the customer list, the first one by default; each has an index of its own. */
public enum CustomerSort {
    /** Net profit of the last twelve months, the highest first. */
    VALUE,
    /** Churn probability, the highest first. */
    RISK,
    /** Money at stake, the most first. */
    STAKE,
    /** By name, from A to Z. */
    NAME;

    /** As it stands in the address; whatever is not known is the default. */
    public static CustomerSort of(@Nullable String text) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(text))
                .findFirst()
                .orElse(VALUE);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
