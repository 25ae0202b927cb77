package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
import io.liuke.interaction.LogInteraction;
import io.liuke.staff.StaffId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A contact that somebody notes.
 *
 * @param at local time in the company's zone; null: just now
 */
public record ContactForm(
        @NotNull Channel channel,
        @NotNull Direction direction,
        boolean reached,
        @Size(max = 4000) @Nullable String note,
        @NotNull @Min(0) @Max(1440) Integer minutes,
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at) {

    static ContactForm blank(int minutesOfACall) {
        return new ContactForm(Channel.PHONE, Direction.OUTBOUND, true, null, minutesOfACall, null);
    }

    LogInteraction toCommand(CustomerId customer, StaffId by, ZoneId zone, Instant now) {
        Instant moment = at == null ? now : at.atZone(zone).toInstant();
        return new LogInteraction(customer, moment, channel, direction, reached, note, by, minutes);
    }
}
