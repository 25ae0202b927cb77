package io.liuke.web.today;

import io.liuke.interaction.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Something to be done for a customer on a day. */
record FollowupForm(
        @NotBlank @Size(max = 200) @Nullable String what,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,

        @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime dueAt,
        @Nullable Channel channel,
        @Nullable Boolean promise) {

    boolean promised() {
        return Boolean.TRUE.equals(promise);
    }
}
