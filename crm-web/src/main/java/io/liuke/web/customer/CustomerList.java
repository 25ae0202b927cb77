package io.liuke.web.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of customers.
 *
 * @param next where the next page begins; null on the last one
 * @param count how many match, counted up to {@link #COUNTED}
 */
public record CustomerList(
        List<CustomerCard> items, @Nullable String next, int count) {

    /** Beyond this nobody counts: it would cost more than it tells. */
    public static final int COUNTED = 1_000;

    public boolean isMore() {
        return count > COUNTED;
    }
}
