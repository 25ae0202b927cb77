package io.liuke.web.customer;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands out about what a customer is worth. */
public enum CustomerFlag {
    /** Costs more than they bring: the net value of the last 12 months is below zero. */
    UNPROFITABLE,
    /** Of the highest tier, or a hundredth of the company's profit. */
    LARGE,
    /** A large one whose risk of leaving is medium or high. */
    LARGE_AT_RISK;

    static Optional<CustomerFlag> of(@Nullable String name) {
        return Arrays.stream(values()).filter(flag -> flag.name().equals(name)).findFirst();
    }
}
