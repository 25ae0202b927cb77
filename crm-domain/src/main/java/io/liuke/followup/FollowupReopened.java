package io.liuke.followup;

import io.liuke.customer.CustomerId;

/** "Done" was taken back. */
public record FollowupReopened(CustomerId customer, FollowupId followup, boolean promise) {}
