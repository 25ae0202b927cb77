package io.liuke.web.api;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
import io.liuke.interaction.LogInteraction;
import io.liuke.staff.StaffId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be noted.
 *
 * @param customer any code under which the customer is known
 * @param at null: now
 */
record InteractionRequest(
        @NotBlank String customer,
        @Nullable Instant at,
        @NotNull Channel channel,
        @NotNull Direction direction,
        @Nullable Boolean twoWay,
        @Size(max = 4000) @Nullable String note,
        @Min(0) @Max(1440) int minutes) {

    LogInteraction toCommand(CustomerId id, StaffId by, Instant now) {
        return new LogInteraction(
                id, at == null ? now : at, channel, direction, Boolean.TRUE.equals(twoWay), note, by, minutes);
    }
}
