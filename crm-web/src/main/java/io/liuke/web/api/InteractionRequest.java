package io.liuke.web.api;

import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
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
 * @param twoWay the customer took part; null: no
 * @param minutes null: what a contact by this channel usually takes here
 */
record InteractionRequest(
        @NotBlank String customer,
        @Nullable Instant at,
        @NotNull Channel channel,
        @NotNull Direction direction,
        @Nullable Boolean twoWay,
        @Size(max = 4000) @Nullable String note,
        @Min(0) @Max(1440) @Nullable Integer minutes) {}
