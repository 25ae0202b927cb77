package io.liuke.web.handover;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** To whom all goes: one colleague, or the members of a team; in addresses and forms {@code person-7}, {@code team-3}. */
record Target(boolean team, long id) {

    private static final Pattern FORM = Pattern.compile("(person|team)-(\\d{1,18})");

    /** Null if it is none. */
    static @Nullable Target of(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches() ? new Target(parts.group(1).equals("team"), Long.parseLong(parts.group(2))) : null;
    }

    @Override
    public String toString() {
        return (team ? "team-" : "person-") + id;
    }
}
