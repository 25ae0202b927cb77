package io.liuke.web.today;

import io.liuke.web.security.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the customer of a request, if the current user may see, contact or change them. */
@Component
class Reach {

    private final QueueRowReadModel rows;
    private final Visibility visibility;

    Reach(QueueRowReadModel rows, Visibility visibility) {
        this.rows = rows;
        this.visibility = visibility;
    }

    /** Not found, too, where somebody else's customers are not seen. */
    QueueRow seen(long customer) {
        return rows.find(customer)
                .filter(row -> visibility.maySee(row.ownerId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    QueueRow contacted(long customer) {
        QueueRow row = seen(customer);
        visibility.requireContact(row.ownerId());
        return row;
    }

    QueueRow changed(long customer) {
        QueueRow row = seen(customer);
        visibility.requireChange(row.ownerId());
        return row;
    }

    boolean mayContact(QueueRow row) {
        return visibility.mayContact(row.ownerId());
    }

    boolean mayChange(QueueRow row) {
        return visibility.mayChange(row.ownerId());
    }
}
