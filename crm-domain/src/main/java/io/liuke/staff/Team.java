package io.liuke.staff;

import org.jspecify.annotations.Nullable;

/**
 * A team with its lead.
 *
 * @param members how many enabled users belong to it
 */
public record Team(
        TeamId id,
        String name,
        @Nullable StaffId leadId,
        @Nullable String leadName,
        int members,
        int version) {}
