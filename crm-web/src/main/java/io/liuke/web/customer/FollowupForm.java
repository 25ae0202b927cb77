package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.followup.PlanFollowup;
import io.liuke.interaction.Channel;
import io.liuke.staff.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A follow-up or a promise that somebody plans. */
public record FollowupForm(
        @NotBlank @Size(max = 200) String what,
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate dueOn,
        @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime dueAt,
        @Nullable Channel channel,
        boolean promise,
        @NotNull Long owner) {

    PlanFollowup toCommand(CustomerId customer, StaffId by) {
        return new PlanFollowup(customer, what, dueOn, dueAt, channel, new StaffId(owner), by);
    }
}
