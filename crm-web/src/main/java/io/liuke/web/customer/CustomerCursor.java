package io.liuke.web.customer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: behind the row with this key and id. Opaque in addresses.
 *
 * @param key the row's sort key as text; null once the list has come to customers who have no such key
 */
record CustomerCursor(@Nullable String key, long id) {

    private static final char SEPARATOR = '\n';

    String encode() {
        String text = (key == null ? "" : "=" + key) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the text is missing or was not made here: the list then begins at its beginning. */
    static Optional<CustomerCursor> decode(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int at = decoded.lastIndexOf(SEPARATOR);
            String key = at > 0 ? decoded.substring(1, at) : null;
            return Optional.of(new CustomerCursor(key, Long.parseLong(decoded.substring(at + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
