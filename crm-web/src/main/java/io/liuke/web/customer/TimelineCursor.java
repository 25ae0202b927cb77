package io.liuke.web.customer;

import io.liuke.web.support.BadCursor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an older page of a timeline begins: behind the event with this time, kind and id. Opaque in addresses. */
record TimelineCursor(Instant at, String kind, long id) {

    /** Later than any event that the product can know. */
    static final TimelineCursor NEWEST = new TimelineCursor(Instant.parse("9999-12-31T00:00:00Z"), "", 0);

    private static final Instant OLDEST = Instant.parse("0001-01-01T00:00:00Z");

    static TimelineCursor behind(TimelineEvent event) {
        return new TimelineCursor(event.at(), event.kind().name(), event.id());
    }

    String encode() {
        String text = at + " " + kind + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Empty where the text is missing: the timeline then begins with the newest.
     *
     * @throws BadCursor if the text was not made here
     */
    static Optional<TimelineCursor> decode(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            Instant at = Instant.parse(parts[0]);
            if (parts.length < 3 || at.isBefore(OLDEST) || at.isAfter(NEWEST.at())) {
                throw new BadCursor();
            }
            return Optional.of(
                    new TimelineCursor(at, TimelineKind.valueOf(parts[1]).name(), Long.parseLong(parts[2])));
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            throw new BadCursor();
        }
    }
}
