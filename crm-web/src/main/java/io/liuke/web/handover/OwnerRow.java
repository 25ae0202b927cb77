package io.liuke.web.handover;

import io.liuke.handover.WorkCount;
import io.liuke.handover.WorkKind;
import io.liuke.staff.Availability;
import io.liuke.staff.StaffMember;
import java.time.LocalDate;
import java.util.Map;

/** Somebody who owns customers or has open work. */
public record OwnerRow(
        StaffMember member,
        Availability availability,
        Situation situation,
        Burden burden,
        Map<WorkKind, WorkCount> work) {

    static OwnerRow of(
            StaffMember member,
            Availability availability,
            Burden burden,
            Map<WorkKind, WorkCount> work,
            LocalDate today) {
        return new OwnerRow(member, availability, Situation.of(member, availability, today), burden, work);
    }

    public int open(WorkKind kind) {
        WorkCount count = work.get(kind);
        return count == null ? 0 : count.open();
    }

    public int late(WorkKind kind) {
        WorkCount count = work.get(kind);
        return count == null ? 0 : count.overdue();
    }

    public int openWork() {
        return work.values().stream().mapToInt(WorkCount::open).sum();
    }

    /** Nothing hangs on this person. */
    public boolean isFree() {
        return burden.customers() == 0 && openWork() == 0;
    }

    /** Customers of somebody without access: nobody looks after them. */
    public boolean isOrphaned() {
        return situation == Situation.DISABLED && !isFree();
    }
}
