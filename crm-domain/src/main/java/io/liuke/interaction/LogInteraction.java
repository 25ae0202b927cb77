package io.liuke.interaction;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact to be noted.
 *
 * @param twoWay the customer took part, as against a message sent into silence or a call that nobody answered
 * @param staff who made it; null where it was nobody of the company
 * @param minutes working time that it took, 0 to 1440
 */
public record LogInteraction(
        CustomerId customer,
        Instant at,
        Channel channel,
        Direction direction,
        boolean twoWay,
        @Nullable String note,
        @Nullable StaffId staff,
        int minutes) {

    public LogInteraction {
        if (minutes < 0 || minutes > 1440) {
            throw new IllegalArgumentException("minutes must be from 0 to 1440, not " + minutes);
        }
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
