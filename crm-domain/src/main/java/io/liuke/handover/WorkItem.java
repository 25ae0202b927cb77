package io.liuke.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of open work as the hand-over pack shows it.
 *
 * @param text what was written about it
 * @param stage where it stands, the end of a message key: {@code case.stage.DIAGNOSED}
 * @param since the day on which it was begun
 */
public record WorkItem(
        WorkKind kind,
        long id,
        long customerId,
        String customerCode,
        String customerName,
        @Nullable Long customerOwnerId,
        @Nullable String customerOwner,
        @Nullable String text,
        @Nullable String stage,
        @Nullable LocalDate dueOn,
        LocalDate since) {

    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
