package io.liuke.web.handover;

import io.liuke.staff.Availability;
import io.liuke.staff.StaffMember;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether somebody is here; the first is the most urgent. */
enum Situation {
    /** Has no access any more: nobody looks after the customers. */
    DISABLED,
    LEFT,
    LEAVES,
    ABSENT,
    WILL_BE_ABSENT,
    HERE;

    static Situation of(StaffMember member, @Nullable Availability availability, LocalDate today) {
        if (!member.enabled()) {
            return DISABLED;
        }
        if (availability == null) {
            return HERE;
        }
        LocalDate leaving = availability.leavingOn();
        if (leaving != null) {
            return leaving.isBefore(today) ? LEFT : LEAVES;
        }
        if (availability.isAbsent(today)) {
            return ABSENT;
        }
        LocalDate from = availability.absentFrom();
        return from != null && from.isAfter(today) ? WILL_BE_ABSENT : HERE;
    }
}
