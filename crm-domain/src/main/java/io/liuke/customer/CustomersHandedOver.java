package io.liuke.customer;

import io.liuke.staff.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers have other owners now: one, or all that somebody owned. Who has whom stands in {@code owner_change} under the
 * hand-over's id, where a listener joins it: there may be twenty thousand.
 *
 * @param from who gave them away; null if it was not one person
 * @param restTo who takes the open work of {@code from} with customers of others; null: it stays
 * @param undoes the hand-over that was taken back by this one
 */
public record CustomersHandedOver(
        HandoverId handover,
        @Nullable StaffId from,
        @Nullable StaffId restTo,
        @Nullable HandoverId undoes,
        List<CustomerId> customers) {}
