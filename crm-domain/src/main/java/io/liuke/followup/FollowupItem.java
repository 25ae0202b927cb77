package io.liuke.followup;

import io.liuke.customer.CustomerId;
import io.liuke.interaction.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A follow-up as screens show it, with the customer it is for. */
public record FollowupItem(
        long id,
        long customerId,
        String customerCode,
        String customerName,
        String what,
        LocalDate dueOn,
        @Nullable LocalTime dueAt,
        @Nullable Channel channel,
        boolean promise,
        long ownerId,
        String ownerName,
        Instant createdAt,
        @Nullable Instant doneAt,
        int version) {

    public CustomerId customer() {
        return new CustomerId(customerId);
    }

    public boolean isOverdue(LocalDate today) {
        return doneAt == null && dueOn.isBefore(today);
    }
}
