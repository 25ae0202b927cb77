package io.liuke.followup;

/** Identifies a follow-up. */
public record FollowupId(long value) {}
