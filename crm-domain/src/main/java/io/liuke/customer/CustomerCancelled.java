package io.liuke.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a cancellation was noted, or taken back; state and tier are to be derived anew within the transaction. */
public record CustomerCancelled(
        CustomerId customer, @Nullable LocalDate day) {}
