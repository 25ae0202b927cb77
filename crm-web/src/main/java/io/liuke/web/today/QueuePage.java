package io.liuke.web.today;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of one page of the list that is asked for; pure.
 *
 * @param previous whether there are others before them
 * @param next whether there are others after them
 */
record QueuePage(List<QueueSpot> spots, boolean previous, boolean next) {

    static final int SIZE = 50;

    static final QueuePage NONE = new QueuePage(List.of(), false, false);

    /** Out of what was read of the list already; null where the page reaches beyond it. */
    static @Nullable QueuePage within(List<QueueSpot> list, boolean capped, @Nullable Cursor cursor) {
        int at = cursor == null
                ? 0
                : (int) list.stream().filter(spot -> !spot.comesAfter(cursor)).count();
        if (cursor != null && cursor.back()) {
            boolean there = at > 0 && list.get(at - 1).customerId() == cursor.customerId();
            int end = there ? at - 1 : at;
            return capped && end == list.size() ? null : of(list, capped, Math.max(0, end - SIZE), end);
        }
        return capped && at + SIZE >= list.size() ? null : of(list, capped, at, Math.min(at + SIZE, list.size()));
    }

    private static QueuePage of(List<QueueSpot> list, boolean capped, int from, int to) {
        return new QueuePage(list.subList(from, to), from > 0, capped || to < list.size());
    }

    /** Out of what was read beside the cursor, in the order of the queue: a page, and one place more if there is one. */
    static QueuePage beside(@Nullable Cursor cursor, List<QueueSpot> read) {
        boolean more = read.size() > SIZE;
        if (cursor != null && cursor.back()) {
            return new QueuePage(more ? read.subList(read.size() - SIZE, read.size()) : read, more, true);
        }
        return new QueuePage(more ? read.subList(0, SIZE) : read, cursor != null, more);
    }

    @Nullable Cursor before() {
        return previous && !spots.isEmpty() ? Cursor.before(spots.get(0)) : null;
    }

    @Nullable Cursor after() {
        return next && !spots.isEmpty() ? Cursor.after(spots.get(spots.size() - 1)) : null;
    }
}
