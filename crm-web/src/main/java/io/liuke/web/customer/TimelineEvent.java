package io.liuke.web.customer;

import io.liuke.interaction.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One event of a customer's timeline.
 *
 * @param wholeDay only the day is known, not the time
 * @param code what sort of this kind: an order's status, a contact's channel, a case's kind, a change's cause, an
 *     override's kind, what a cost was for
 * @param fromCode where a state, tier or stage came from
 * @param toCode where it went; the direction of a contact
 * @param flag two-way for a contact, a promise for a follow-up, over for an override, regained for a state, higher for a risk, charged after cancelling for an order, removed for a cost
 * @param text what somebody wrote
 * @param reference order number
 * @param untilOn the due day of a follow-up, the end of an override, the day on which a cost was removed
 * @param actor who did it; null where it was the customer or a rule
 * @param fromProbability chance of leaving before a change of the risk, {@code probability} after it; null for ranks
 */
public record TimelineEvent(
        Instant at,
        LocalDate day,
        boolean wholeDay,
        TimelineKind kind,
        long id,
        @Nullable String code,
        @Nullable String fromCode,
        @Nullable String toCode,
        boolean flag,
        @Nullable String text,
        @Nullable String reference,
        @Nullable BigDecimal amount,
        @Nullable LocalDate untilOn,
        @Nullable String actor,
        @Nullable Double fromProbability,
        @Nullable Double probability) {

    /** Name of the icon that stands before it. */
    public String icon() {
        return switch (kind) {
            case ORDER -> "LATE".equals(code) ? "truck" : "cart";
            case RETURN -> "return";
            case CONTACT -> code == null ? "message" : ChannelIcons.of(Channel.valueOf(code));
            case NOTE -> "note";
            case PLANNED -> flag ? "promise" : "calendar-plus";
            case DONE -> "check";
            case CASE_STEP -> "heart-handshake";
            case COST -> flag ? "trash" : "money";
            case STATE -> "repeat";
            case TIER -> "pyramid";
            case RISK -> flag ? "trend-up" : "trend-down";
            case OWNER -> "swap";
            case OVERRIDE -> "FALSE_ALARM".equals(code) ? "false-alarm" : "snooze";
        };
    }

    /** Of something done: by how many days after the day it was due; 0: in time. */
    public int daysLate() {
        return kind == TimelineKind.DONE && untilOn != null && day.isAfter(untilOn)
                ? (int) ChronoUnit.DAYS.between(untilOn, day)
                : 0;
    }

    /** Something that went wrong, as against the ordinary. */
    public boolean bad() {
        return switch (kind) {
            case RETURN -> true;
            case ORDER -> flag || "LATE".equals(code);
            case STATE -> "LOST".equals(toCode);
            case RISK -> flag;
            default -> false;
        };
    }
}
