package io.liuke.web.api;

import io.liuke.interaction.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up to be planned.
 *
 * @param customer any code under which the customer is known
 * @param dueOn today or later
 * @param promise whether the customer was told of it; null: no
 * @param owner sign-in name of who is to do it; null: the caller
 */
record FollowupRequest(
        @NotBlank String customer,
        @NotBlank @Size(max = 200) String what,
        @NotNull LocalDate dueOn,
        @Nullable LocalTime dueAt,
        @Nullable Channel channel,
        @Nullable Boolean promise,
        @Nullable String owner) {}
