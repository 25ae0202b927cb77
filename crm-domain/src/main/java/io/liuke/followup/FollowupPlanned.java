package io.liuke.followup;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.LocalDate;

/** A follow-up or a promise was planned. */
public record FollowupPlanned(
        CustomerId customer, FollowupId followup, LocalDate dueOn, boolean promise, StaffId owner) {}
