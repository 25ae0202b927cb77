package io.liuke.web.customer;

import io.liuke.web.support.BadCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on: behind the row with this key and id. Opaque in addresses.
 *
 * @param key the row's sort key as text; null once the list has come to customers who have no such key
 */
record CustomerCursor(@Nullable String key, long id) {

    private static final char SEPARATOR = '\n';
    /** What the database writes for a sort key that is a number. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?(e[+-][0-9]{1,2})?");

    String encode() {
        String text = (key == null ? "" : "=" + key) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Empty where the text is missing: the list then begins at its beginning.
     *
     * @throws BadCursor if the text was not made here, or for a list in another order
     */
    static Optional<CustomerCursor> decode(@Nullable String text, CustomerSort sort) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int at = decoded.lastIndexOf(SEPARATOR);
            String key = at > 0 ? decoded.substring(1, at) : null;
            if (key != null && !fits(key, sort)) {
                throw new BadCursor();
            }
            return Optional.of(new CustomerCursor(key, Long.parseLong(decoded.substring(at + 1))));
        } catch (IllegalArgumentException notOurs) {
            throw new BadCursor();
        }
    }

    private static boolean fits(String key, CustomerSort sort) {
        return sort == CustomerSort.NAME
                ? key.indexOf('\0') < 0
                : NUMBER.matcher(key).matches();
    }
}
