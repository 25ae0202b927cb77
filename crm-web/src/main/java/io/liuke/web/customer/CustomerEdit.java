package io.liuke.web.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, brought together with what somebody else stored meanwhile: a field that was not touched takes the
 * stored value, one that only this person changed keeps what was typed, and what both changed differently is a conflict.
 *
 * @param merged the form with all of it; a conflict stands as it was typed
 */
record CustomerEdit(CustomerForm merged, Set<String> conflicts) {

    private static final String SEEN = "seen.";

    /**
     * @param typed as it was sent
     * @param seen what the form showed when it was opened, by field; a field that is missing counts as touched
     */
    static CustomerEdit of(CustomerForm typed, Map<String, String> seen, CustomerForm stored) {
        if (typed.version() == stored.version()) {
            return new CustomerEdit(typed, Set.of());
        }
        Map<String, String> mine = typed.texts();
        Map<String, String> theirs = stored.texts();
        Set<String> taken = new TreeSet<>();
        Set<String> conflicts = new TreeSet<>();
        mine.forEach((field, text) -> {
            String before = seen.get(field);
            String now = theirs.getOrDefault(field, "");
            if (text.equals(before)) {
                taken.add(field);
            } else if (!now.equals(before) && !now.equals(text)) {
                conflicts.add(field);
            }
        });
        return new CustomerEdit(typed.taking(taken, stored), conflicts);
    }

    /** What the form showed, from hidden fields of the same names. */
    static Map<String, String> seen(Map<String, String> parameters) {
        Map<String, String> seen = new HashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(SEEN)) {
                seen.put(name.substring(SEEN.length()), value.strip());
            }
        });
        return seen;
    }

    /** As a form sends it. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
