package io.liuke.web.mail;

import java.util.regex.Pattern;

/**
 * A name as one line, whatever somebody has typed or loaded: in a subject a line break would begin a header of its own, in
 * a text it would look as if we had written it.
 */
public final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    private OneLine() {}

    public static String of(String text, int longest) {
        String line = BREAKS.matcher(text).replaceAll(" ").trim();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + '…';
    }
}
