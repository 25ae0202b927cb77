package io.liuke.followup;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done for a customer.
 *
 * @param dueAt time of day in the company's zone, null for any time on the day
 * @param owner who is to do it
 * @param by who planned it, null for the program itself
 */
public record PlanFollowup(
        CustomerId customer,
        String what,
        LocalDate dueOn,
        @Nullable LocalTime dueAt,
        @Nullable Channel channel,
        StaffId owner,
        @Nullable StaffId by) {

    public PlanFollowup {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a follow-up says what is to be done");
        }
        what = what.strip();
    }
}
