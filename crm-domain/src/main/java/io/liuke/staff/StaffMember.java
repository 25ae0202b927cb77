package io.liuke.staff;

import org.jspecify.annotations.Nullable;

/**
 * A user of Liuke as screens and rules see them; never with the password.
 *
 * @param lead whether this person leads {@code teamId}
 * @param minutesPerDay working minutes a day for the queue; the capacity line of Today is drawn from it
 * @param version for the check against a stale form
 */
public record StaffMember(
        StaffId id,
        String login,
        String name,
        @Nullable String email,
        Role role,
        @Nullable TeamId teamId,
        @Nullable String teamName,
        boolean lead,
        int minutesPerDay,
        boolean enabled,
        int version) {}
