package io.liuke.web.api;

import io.liuke.shared.BusinessTime;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import io.liuke.web.support.ReasonWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of today, the most money at stake per minute of work first. */
@RestController
class QueueApi {

    private static final int MOST = 500;

    private final QueueReadModel queue;
    private final Visibility visibility;
    private final BusinessTime time;
    private final ReasonWords words;

    QueueApi(QueueReadModel queue, Visibility visibility, BusinessTime time, ReasonWords words) {
        this.queue = queue;
        this.visibility = visibility;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/api/v1/queue")
    Page<QueueItem> queue(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        int size = Math.max(1, Math.min(MOST, limit));
        List<QueueReadModel.Row> rows = queue.rows(visibility.scope(), owner, after(after), time.today(), size + 1);
        List<QueueItem> items =
                rows.stream().limit(size).map(row -> QueueItem.of(row, words)).toList();
        return new Page<>(items, rows.size() > size ? cursor(rows.get(size - 1)) : null);
    }

    /** The place after which the page begins: the last row of the one before. */
    private static QueueReadModel.Place after(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return QueueReadModel.Place.START;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new QueueReadModel.Place(cursor.getDouble(0), cursor.getLong(1));
    }

    private static String cursor(QueueReadModel.Row last) {
        return Cursor.of(last.priority(), last.customerId()).toString();
    }
}
