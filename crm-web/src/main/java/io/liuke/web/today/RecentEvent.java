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
 * @param promise of something done: the customer had been promised it
 * @param daysLate of something done: by how many days; 0: in time
 */
record RecentEvent(
        String kind,
        Instant at,
        @Nullable String word,
        @Nullable Boolean inbound,
        @Nullable Boolean twoWay,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String by,
        boolean promise,
        int daysLate) {

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

    /** How something done is said: {@code …Late} takes the days. */
    public String doneKey() {
        return (promise ? "today.event.kept" : "today.event.done") + (daysLate > 0 ? "Late" : "");
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
