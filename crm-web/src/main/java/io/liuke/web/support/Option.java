package io.liuke.web.support;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a select.
 *
 * @param key message key of its words; null if {@code label} stands for itself
 */
public record Option(
        String value, @Nullable String key, @Nullable String label) {

    public static Option word(String value, String key) {
        return new Option(value, key, null);
    }

    public static Option text(String value, String label) {
        return new Option(value, null, label);
    }

    /** All values of an enum, with the words {@code PREFIX.NAME}. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .map(e -> word(e.name(), prefix + '.' + e.name()))
                .toList();
    }
}
