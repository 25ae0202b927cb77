package io.liuke.web.api;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffDirectory;
import io.liuke.web.customer.CustomerFilter;
import io.liuke.web.customer.CustomerList;
import io.liuke.web.customer.CustomerListReadModel;
import io.liuke.web.customer.CustomerSort;
import io.liuke.web.customer.TimelineFilter;
import io.liuke.web.customer.TimelinePage;
import io.liuke.web.customer.TimelineReadModel;
import io.liuke.web.security.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of customers and of their events, as far as the caller may see them. */
@Component
class CustomerLists {

    private static final int MOST = 500;
    private static final String NONE = "none";
    /** No sequence gives it. */
    private static final long UNKNOWN = -1;

    private final CustomerListReadModel customers;
    private final TimelineReadModel timelines;
    private final StaffDirectory staff;
    private final Visibility visibility;

    CustomerLists(
            CustomerListReadModel customers, TimelineReadModel timelines, StaffDirectory staff, Visibility visibility) {
        this.customers = customers;
        this.timelines = timelines;
        this.staff = staff;
        this.visibility = visibility;
    }

    /** The owner of a filter by sign-in name; an unknown name owns nobody. */
    @Nullable Long owner(@Nullable String login) {
        if (login == null || login.isBlank()) {
            return null;
        }
        return login.equals(NONE)
                ? CustomerFilter.NOBODY
                : staff.findByLogin(login).map(member -> member.id().value()).orElse(UNKNOWN);
    }

    Page<CustomerItem> page(CustomerFilter filter, @Nullable String sort, @Nullable String after, int limit) {
        CustomerSort order = CustomerSort.of(sort);
        known("sort", sort, order.parameter());
        CustomerList list = customers.page(visibility.scope(), filter, order, after, bounded(limit));
        return new Page<>(list.items().stream().map(CustomerItem::of).toList(), list.next());
    }

    Page<EventItem> timeline(
            CustomerId customer, @Nullable String show, @Nullable String q, @Nullable String after, int limit) {
        TimelineFilter filter = TimelineFilter.of(show);
        known("show", show, filter.parameter());
        TimelinePage page = timelines.page(customer, filter, q, after, bounded(limit));
        return new Page<>(page.events().stream().map(EventItem::of).toList(), page.older());
    }

    /** A page may read an unknown word as its default; a machine that asked for another order would be misled. */
    private static void known(String parameter, @Nullable String asked, String understood) {
        if (asked != null && !asked.isEmpty() && !asked.equals(understood)) {
            throw InvalidFields.unreadable(parameter, asked);
        }
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(MOST, limit));
    }
}
