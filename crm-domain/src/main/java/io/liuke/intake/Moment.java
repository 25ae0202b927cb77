package io.liuke.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A date or time as a file gives it.
 *
 * @param at for a date without time the start of that day
 * @param on the day in the zone of the import
 * @param timed a time of day was given
 */
record Moment(Instant at, LocalDate on, boolean timed) {

    /** The same in whatever zone the file is imported, as far as the file itself says it. */
    String identity() {
        return timed ? utc() : on.toString();
    }

    /** The moment as PostgreSQL reads it; formatting an Instant itself takes ten times as long. */
    String utc() {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC) + "Z";
    }
}
