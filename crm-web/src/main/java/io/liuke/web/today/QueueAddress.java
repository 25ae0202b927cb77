package io.liuke.web.today;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Addresses of the queue: everything that is looked at stands in them, so that each can be sent to a colleague. */
record QueueAddress(QueueFilter filter, @Nullable Cursor cursor) {

    private static final List<String> DIMENSIONS =
            List.of("scope", "owner", "tier", "state", "band", "reason", "stage", "next", "consent", "show");

    /** The queue itself, from its first page. */
    public String page() {
        return new QueueAddress(filter, null).build("/today", null, List.of(), null);
    }

    public String scope(Scope scope) {
        return build("/today", "scope", List.of(scope.name().toLowerCase(Locale.ROOT)), null);
    }

    /** The whole queue of the scope, without filters. */
    public String cleared() {
        return new QueueAddress(filter.onlyScope(), null).page();
    }

    /** With one dimension asking for just these values; none: no longer asked. */
    public String with(String dimension, List<String> values) {
        return build("/today", dimension, values, null);
    }

    /** With one value of a dimension switched on or off. */
    public String toggled(String dimension, String value) {
        List<String> values = new ArrayList<>(filter.values(dimension));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(dimension, values);
    }

    /** With the one value of a single-valued dimension switched on or off. */
    public String chosen(String dimension, String value) {
        return with(dimension, filter.values(dimension).contains(value) ? List.of() : List.of(value));
    }

    /** Another list of the scope: of {@link QueueFilter#SHOWS}. */
    public String show(String list) {
        return new QueueAddress(filter.onlyScope(), null).with("show", List.of(list));
    }

    /** How far the computation is that {@code waiting} says the page waits for. */
    public String computing(boolean waiting) {
        return to("/today/computing", null, List.of())
                .append("waiting=")
                .append(waiting)
                .toString();
    }

    /** Another page of the same list. */
    public String turned(Cursor to) {
        return new QueueAddress(filter, to).build("/today", null, List.of(), null);
    }

    /** The page with a customer in the panel; {@code doing} names an open form. */
    public String customer(long customer, @Nullable String doing) {
        return place(
                to("/today", null, List.of())
                        .append("customer=")
                        .append(customer)
                        .append('&'),
                doing);
    }

    /** Only the panel. */
    public String panel(long customer, @Nullable String doing) {
        return build("/today/" + customer + "/panel", null, List.of(), doing);
    }

    /** The panel, and beside it the queue that an action has changed. */
    public String renewing(long customer) {
        return place(to("/today/" + customer + "/panel", null, List.of()).append("renew=true&"), null);
    }

    /** Where a form about a customer is sent; the queue's address comes along, so that the same queue is shown after it. */
    public String action(long customer, String what) {
        return build("/today/" + customer + "/" + what, null, List.of(), null);
    }

    private String build(String path, @Nullable String replaced, List<String> values, @Nullable String doing) {
        return place(to(path, replaced, values), doing);
    }

    private String place(StringBuilder address, @Nullable String doing) {
        if (cursor != null) {
            address.append(cursor.name()).append('=').append(cursor).append('&');
        }
        if (doing != null) {
            address.append("do=")
                    .append(UriUtils.encodeQueryParam(doing, UTF_8))
                    .append('&');
        }
        address.setLength(address.length() - 1);
        return address.toString();
    }

    /**
     * The path and what is asked for, ending in a separator. There are hundreds of these on a page, and the words of a
     * filter are among those that it knows, or numbers: nothing of them needs to be encoded.
     */
    private StringBuilder to(String path, @Nullable String replaced, List<String> values) {
        StringBuilder address = new StringBuilder(path).append('?');
        for (String dimension : DIMENSIONS) {
            for (String value : dimension.equals(replaced) ? values : filter.values(dimension)) {
                address.append(dimension).append('=').append(value).append('&');
            }
        }
        return address;
    }
}
