package io.liuke.web.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's place in a queue, with what the capacity line and the counts need; the whole queue is read in this shape,
 * the page of it that is shown as {@link QueueRow}.
 *
 * @param minutes what the next action takes: the planned one's channel, else the suggested one
 * @param dueOn when the next follow-up is due
 * @param worked there was a contact today, and nothing more is due today
 * @param matches fits the filters of the address
 */
record QueueSpot(
        long customerId,
        double priority,
        BigDecimal moneyAtStake,
        @Nullable String tier,
        int minutes,
        @Nullable LocalDate dueOn,
        boolean later,
        boolean worked,
        boolean fresh,
        boolean matches)
        implements CapacityLine.Slot {

    /** What is planned for another day takes nothing of today. */
    @Override
    public int minutesToday() {
        return later ? 0 : minutes;
    }

    boolean comesBefore(double otherPriority, long otherId) {
        return priority > otherPriority || (priority == otherPriority && customerId > otherId);
    }

    boolean comesAfter(Cursor cursor) {
        return customerId != cursor.customerId() && !comesBefore(cursor.priority(), cursor.customerId());
    }
}
