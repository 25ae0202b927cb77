package io.liuke.web.api;

import io.liuke.web.customer.TimelineEvent;
import io.liuke.web.customer.TimelineKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of a timeline.
 *
 * @param on the day in the company's zone
 * @param at null where only the day is known
 * @param code order status, channel, kind of case, cause of a change, kind of override, kind of cost
 * @param flag charged after cancelling, two-way, promise, regained, higher risk, a cost that was removed
 */
record EventItem(
        LocalDate on,
        @Nullable Instant at,
        TimelineKind kind,
        @Nullable String code,
        @Nullable String from,
        @Nullable String to,
        boolean flag,
        @Nullable String text,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable LocalDate until,
        @Nullable String by,
        @Nullable Double fromProbability,
        @Nullable Double probability) {

    static EventItem of(TimelineEvent event) {
        return new EventItem(
                event.day(),
                event.wholeDay() ? null : event.at(),
                event.kind(),
                event.code(),
                event.fromCode(),
                event.toCode(),
                event.flag(),
                event.text(),
                event.reference(),
                event.amount(),
                event.untilOn(),
                event.actor(),
                event.fromProbability(),
                event.probability());
    }
}
