package io.liuke.web.contact;

import io.liuke.followup.FollowupItem;
import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * A contact that was made, and what was agreed for next time.
 *
 * @param reached the customer took part; false: no answer
 * @param minutes empty: the usual minutes of the channel
 * @param at local time in the company's zone; null: just now
 * @param completes the planned follow-up that this contact was, with the version that the person saw; a contact that did
 *     not come about completes nothing
 * @param promise the customer was told of what comes next
 */
public record ContactForm(
        @NotNull @Nullable Channel channel,
        @NotNull @Nullable Direction direction,
        @Nullable Boolean reached,
        @Min(0) @Max(1440) @Nullable Integer minutes,
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime at,
        @Size(max = 4000) @Nullable String note,
        @Nullable Long completes,
        @Nullable Integer completesVersion,
        @Size(max = 200) @Nullable String followWhat,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate followOn,
        @Nullable Boolean promise) {

    /** Before anybody has typed. A promise is kept when its keeper says so, not because somebody called. */
    public static ContactForm blank(Channel channel, @Nullable FollowupItem due) {
        return new ContactForm(
                channel,
                Direction.OUTBOUND,
                true,
                null,
                null,
                null,
                due == null || due.promise() ? null : due.id(),
                null,
                null,
                null,
                false);
    }

    /** The first of the planned follow-ups whose day has come: that is what a contact of today was, most likely. */
    public static @Nullable FollowupItem due(List<FollowupItem> planned, LocalDate today) {
        return planned.stream()
                .findFirst()
                .filter(item -> !item.dueOn().isAfter(today))
                .orElse(null);
    }

    boolean spoke() {
        return Boolean.TRUE.equals(reached);
    }

    boolean ticksOff() {
        return completes != null && spoke();
    }

    boolean promised() {
        return Boolean.TRUE.equals(promise);
    }

    /** Whether something comes next. */
    public boolean plans() {
        return followOn != null;
    }

    boolean saysWhat() {
        return followWhat != null && !followWhat.isBlank();
    }
}
