package io.liuke.web.handover;

import io.liuke.staff.Availability;
import io.liuke.staff.StaffId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Whether somebody leaves or is absent; all empty: neither. */
record AvailabilityForm(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate leavingOn,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate absentFrom,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate absentUntil) {

    static AvailabilityForm of(Availability availability) {
        return new AvailabilityForm(availability.leavingOn(), availability.absentFrom(), availability.absentUntil());
    }

    Availability of(StaffId staff) {
        return new Availability(staff, absentFrom, absentUntil, leavingOn);
    }

    boolean hasEndOnly() {
        return absentUntil != null && absentFrom == null;
    }

    boolean endsBeforeItBegins() {
        return absentUntil != null && absentFrom != null && absentUntil.isBefore(absentFrom);
    }
}
