package io.liuke.web.today;

import io.liuke.interaction.Channel;
import io.liuke.interaction.Direction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A contact that was made, and what was agreed for next time.
 *
 * @param reached the customer took part; false: no answer
 * @param minutes empty: the usual minutes of the channel
 * @param completes the planned follow-up that this contact was, with the version that the person saw; a contact that did
 *     not come about completes nothing
 * @param promise the customer was told of what comes next
 */
record LogForm(
        @NotNull @Nullable Channel channel,
        @NotNull @Nullable Direction direction,
        @Nullable Boolean reached,
        @Min(0) @Max(480) @Nullable Integer minutes,
        @Size(max = 4000) @Nullable String note,
        @Nullable Long completes,
        @Nullable Integer completesVersion,
        @Size(max = 200) @Nullable String followWhat,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate followOn,

        @Nullable Boolean promise) {

    public boolean spoke() {
        return Boolean.TRUE.equals(reached);
    }

    boolean ticksOff() {
        return completes != null && spoke();
    }

    boolean promised() {
        return Boolean.TRUE.equals(promise);
    }

    boolean plans() {
        return followOn != null;
    }

    boolean saysWhat() {
        return followWhat != null && !followWhat.isBlank();
    }
}
