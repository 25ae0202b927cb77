package io.liuke.purchase;

import java.util.function.Consumer;

/**
 * The customers of one stretch of ids, and who takes their histories, in ascending order of id.
 *
 * @param untilId the first id that belongs to it no more
 */
public record HistoryPart(long fromId, long untilId, Consumer<OrderHistory> consumer) {

    public static HistoryPart all(Consumer<OrderHistory> consumer) {
        return new HistoryPart(Long.MIN_VALUE, Long.MAX_VALUE, consumer);
    }
}
