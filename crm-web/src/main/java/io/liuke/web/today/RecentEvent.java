package io.liuke.web.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer, for the panel's short list.
 *
 * @param kind ORDER, RETURN, CONTACT, NOTE, FOLLOWUP, CASE or STATE
 * @param word the channel, stage or state that it is about
 * @param inbound of a contact: the customer began it
 */
record RecentEvent(
        String kind,
        Instant at,
        @Nullable String word,
        @Nullable Boolean inbound,
        @Nullable Boolean twoWay,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String by) {

    private static final Set<String> SPOKEN = Set.of("PHONE", "VISIT", "CALL_CENTER");

    /** How a contact is said: a call that nobody took is no conversation, a letter without an answer is just a letter. */
    public String contactKey() {
        if (Boolean.TRUE.equals(inbound)) {
            return "today.event.in";
        }
        if (Boolean.TRUE.equals(twoWay)) {
            return "today.event.out";
        }
        return SPOKEN.contains(String.valueOf(word)) ? "today.event.tried" : "today.event.sent";
    }

    public String icon() {
        return switch (kind) {
            case "ORDER" -> "cart";
            case "RETURN" -> "return";
            case "CONTACT" -> Icons.of(word == null ? "PHONE" : word);
            case "NOTE" -> "note";
            case "FOLLOWUP" -> "check";
            case "CASE" -> "heart-handshake";
            default -> "history";
        };
    }
}
