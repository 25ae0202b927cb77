package io.liuke.followup;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;

/** A follow-up was done, or a promise kept. */
public record FollowupDone(CustomerId customer, FollowupId followup, boolean promise, StaffId by) {}
