package io.liuke.customer;

import io.liuke.staff.StaffId;
import org.jspecify.annotations.Nullable;

/** A customer was given to another account manager, or to none. */
public record CustomerOwnerChanged(
        CustomerId customer,
        @Nullable StaffId from,
        @Nullable StaffId to) {}
