package io.liuke.web.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the queue: everything that is looked at stands in them, so that each can be sent to a colleague. */
record QueueAddress(QueueFilter filter, @Nullable String after) {

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
        return builder("/today/computing", null, List.of())
                .queryParam("waiting", waiting)
                .build()
                .encode()
                .toUriString();
    }

    public String next(String cursor) {
        return new QueueAddress(filter, cursor).build("/today", null, List.of(), null);
    }

    /** The page with a customer in the panel; {@code doing} names an open form. */
    public String customer(long customer, @Nullable String doing) {
        UriComponentsBuilder address = builder("/today", null, List.of()).queryParam("customer", customer);
        return withPlace(address, doing).build().encode().toUriString();
    }

    /** Only the panel. */
    public String panel(long customer, @Nullable String doing) {
        return build("/today/" + customer + "/panel", null, List.of(), doing);
    }

    /** The panel, and beside it the queue that an action has changed. */
    public String renewing(long customer) {
        return withPlace(
                        builder("/today/" + customer + "/panel", null, List.of())
                                .queryParam("renew", true),
                        null)
                .build()
                .encode()
                .toUriString();
    }

    /** Where a form about a customer is sent; the queue's address comes along, so that the same queue is shown after it. */
    public String action(long customer, String what) {
        return build("/today/" + customer + "/" + what, null, List.of(), null);
    }

    private String build(String path, @Nullable String replaced, List<String> values, @Nullable String doing) {
        return withPlace(builder(path, replaced, values), doing)
                .build()
                .encode()
                .toUriString();
    }

    private UriComponentsBuilder withPlace(UriComponentsBuilder address, @Nullable String doing) {
        if (after != null) {
            address.queryParam("after", after);
        }
        return doing == null ? address : address.queryParam("do", doing);
    }

    private UriComponentsBuilder builder(String path, @Nullable String replaced, List<String> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (String dimension : DIMENSIONS) {
            List<String> shown = dimension.equals(replaced) ? values : filter.values(dimension);
            shown.forEach(value -> address.queryParam(dimension, value));
        }
        return address;
    }
}
