package io.liuke.web.support;

import java.util.Locale;

/** What stands in the round badge beside a name. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        int first = trimmed.codePointAt(0);
        if (Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN) {
            return Character.toString(first);
        }
        String[] words = trimmed.split("\\s+");
        String initials = Character.toString(first);
        if (words.length > 1) {
            initials += Character.toString(words[words.length - 1].codePointAt(0));
        }
        return initials.toUpperCase(Locale.ROOT);
    }
}
