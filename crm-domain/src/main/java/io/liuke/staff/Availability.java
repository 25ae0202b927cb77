package io.liuke.staff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is here, and for how long yet.
 *
 * @param absentUntil the last day of the absence; null with a start: nobody knows
 * @param leavingOn the last day of work
 */
public record Availability(
        StaffId staff,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil,
        @Nullable LocalDate leavingOn) {

    /** Customers of somebody who is away longer than this should hear of it. */
    public static final int LONG_DAYS = 14;
    /** How early an absence or a leaving shows with the customers. */
    public static final int AHEAD_DAYS = 30;

    /** What a mark with the customers says. */
    public enum Sign {
        LEAVES,
        LEFT,
        ABSENT,
        WILL_BE_ABSENT
    }

    public static Availability here(StaffId staff) {
        return new Availability(staff, null, null, null);
    }

    public boolean isAbsent(LocalDate today) {
        return absentFrom != null
                && !absentFrom.isAfter(today)
                && (absentUntil == null || !absentUntil.isBefore(today));
    }

    public boolean isLeaving() {
        return leavingOn != null;
    }

    /** May be given what others leave behind; in SQL: {@code staff_takes_over}. */
    public boolean takesOver(LocalDate today) {
        return !isLeaving() && !isAbsent(today);
    }

    /** What their customers' pages warn of: leaving within thirty days, or an absence of more than fourteen. */
    public @Nullable Sign sign(LocalDate today) {
        LocalDate soon = today.plusDays(AHEAD_DAYS);
        if (leavingOn != null && !leavingOn.isAfter(soon)) {
            return leavingOn.isBefore(today) ? Sign.LEFT : Sign.LEAVES;
        }
        if (absentFrom == null || absentFrom.isAfter(soon) || !isLong() || isOver(today)) {
            return null;
        }
        return isAbsent(today) ? Sign.ABSENT : Sign.WILL_BE_ABSENT;
    }

    private boolean isOver(LocalDate today) {
        return absentUntil != null && absentUntil.isBefore(today);
    }

    private boolean isLong() {
        return absentUntil == null || ChronoUnit.DAYS.between(absentFrom, absentUntil) + 1 > LONG_DAYS;
    }
}
