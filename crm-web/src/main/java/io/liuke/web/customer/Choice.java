package io.liuke.web.customer;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a drop-down list.
 *
 * @param key message that says it; null where {@code label} does, which is a name
 */
public record Choice(
        String value, @Nullable String key, @Nullable String label) {

    static Choice said(String value, String key) {
        return new Choice(value, key, null);
    }

    static Choice named(String value, String label) {
        return new Choice(value, null, label);
    }

    static Choice of(String prefix, Enum<?> value) {
        return said(value.name(), prefix + value.name());
    }
}
