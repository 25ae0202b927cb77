package io.liuke.web.today;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the queue that an address asks for, within what the current user may see. */
@Component
class Outlines {

    private final QueueOrderReadModel queue;
    private final StripReadModel strip;
    private final QueueScopes scopes;
    private final BusinessTime time;

    Outlines(QueueOrderReadModel queue, StripReadModel strip, QueueScopes scopes, BusinessTime time) {
        this.queue = queue;
        this.strip = strip;
        this.scopes = scopes;
        this.time = time;
    }

    Outline outline(QueueFilter filter) {
        Scope scope = scopes.chosen(filter);
        OwnerScope seen = scopes.seen(scope);
        QueueQuery all = new QueueQuery(seen, filter, time.today(), time.zone(), false, null, Outline.LIMIT + 1);
        List<QueueSpot> aside = filter.aside() ? queue.order(all.matching()) : List.of();
        return Outline.of(scope, seen, filter, time.today(), queue.order(all), strip.capacity(seen), aside);
    }

    /** A page of the list that is asked for; only what lies beyond the outline is read anew. */
    QueuePage page(Outline outline, @Nullable Cursor cursor) {
        QueuePage known = QueuePage.within(outline.matching(), outline.matchingCapped(), cursor);
        return known != null
                ? known
                : QueuePage.beside(
                        cursor,
                        queue.order(new QueueQuery(
                                outline.seen(),
                                outline.filter(),
                                time.today(),
                                time.zone(),
                                true,
                                cursor,
                                QueuePage.SIZE + 1)));
    }
}
