package io.liuke.followup;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;

/** A follow-up is due on another day. */
public record FollowupRescheduled(CustomerId customer, FollowupId followup, LocalDate dueOn, boolean promise) {}
