package io.liuke.web.today;

import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the queue.
 *
 * @param seen whose customers: the scope of the address within what the reader may see
 * @param onlyMatching just the list that the filters ask for; else all of the queue
 * @param beside where the page begins or, read backwards, ends; null: it begins at the top
 */
record QueueQuery(
        OwnerScope seen,
        QueueFilter filter,
        LocalDate today,
        ZoneId zone,
        boolean onlyMatching,
        @Nullable Cursor beside,
        int limit) {

    QueueQuery matching() {
        return new QueueQuery(seen, filter, today, zone, true, beside, limit);
    }

    /** Asks for those who need not stand in the queue. */
    boolean aside() {
        return onlyMatching && filter.aside();
    }

    /** Asks for those before a place. */
    boolean back() {
        return beside != null && beside.back();
    }

    OffsetDateTime dayStart() {
        return today.atStartOfDay(zone).toOffsetDateTime();
    }

    OffsetDateTime dayEnd() {
        return today.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
