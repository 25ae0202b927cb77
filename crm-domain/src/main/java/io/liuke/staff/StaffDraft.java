package io.liuke.staff;

import org.jspecify.annotations.Nullable;

/** What a person decides about a user, new or known. */
public record StaffDraft(
        String login,
        String name,
        @Nullable String email,
        Role role,
        @Nullable TeamId teamId,
        int minutesPerDay) {}
