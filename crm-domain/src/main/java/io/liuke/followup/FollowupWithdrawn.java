package io.liuke.followup;

import io.liuke.customer.CustomerId;

/** A follow-up was planned by mistake and is gone. */
public record FollowupWithdrawn(CustomerId customer, FollowupId followup, boolean promise) {}
