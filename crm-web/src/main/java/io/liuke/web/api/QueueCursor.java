package io.liuke.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place in the queue after which a page begins; opaque to the caller. */
record QueueCursor(double priority, long customerId) {

    private static final QueueCursor START = new QueueCursor(Double.POSITIVE_INFINITY, Long.MAX_VALUE);

    static String of(QueueReadModel.Row row) {
        String place = row.priority() + " " + row.customerId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if it is none of ours */
    static QueueCursor read(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return START;
        }
        String[] place = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ");
        if (place.length != 2) {
            throw new IllegalArgumentException("after: " + after);
        }
        return new QueueCursor(Double.parseDouble(place[0]), Long.parseLong(place[1]));
    }
}
