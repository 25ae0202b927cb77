package io.liuke.web.handover;

import io.liuke.handover.OpenWork;
import io.liuke.handover.WorkCount;
import io.liuke.handover.WorkKind;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.Availabilities;
import io.liuke.staff.Availability;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the people together on whom something hangs: those who are gone or go first, then by money. */
@Component
class OwnerRows {

    private static final Comparator<OwnerRow> URGENT_FIRST = Comparator.comparing(OwnerRow::situation)
            .thenComparing(
                    Comparator.comparing((OwnerRow row) -> row.burden().money()).reversed())
            .thenComparing(row -> row.member().name())
            .thenComparing(row -> row.member().id().value());

    private final StaffDirectory staff;
    private final Availabilities availabilities;
    private final BurdenReadModel burdens;
    private final OpenWork work;
    private final BusinessTime time;

    OwnerRows(
            StaffDirectory staff,
            Availabilities availabilities,
            BurdenReadModel burdens,
            OpenWork work,
            BusinessTime time) {
        this.staff = staff;
        this.availabilities = availabilities;
        this.burdens = burdens;
        this.work = work;
        this.time = time;
    }

    /** Everybody on whom something hangs. */
    List<OwnerRow> all() {
        return everybody().stream()
                .filter(row -> !row.isFree())
                .sorted(URGENT_FIRST)
                .toList();
    }

    OwnerRow of(long id) {
        return everybody().stream()
                .filter(row -> row.member().id().value() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<OwnerRow> everybody() {
        Map<StaffId, Availability> noted = availabilities.noted();
        Map<Long, Burden> hanging = burdens.all();
        Map<StaffId, Map<WorkKind, WorkCount>> counts = work.counts();
        LocalDate today = time.today();
        return staff.all().stream()
                .map(member -> row(member, noted, hanging, counts, today))
                .toList();
    }

    private static OwnerRow row(
            StaffMember member,
            Map<StaffId, Availability> noted,
            Map<Long, Burden> hanging,
            Map<StaffId, Map<WorkKind, WorkCount>> counts,
            LocalDate today) {
        StaffId id = member.id();
        return OwnerRow.of(
                member,
                noted.getOrDefault(id, Availability.here(id)),
                hanging.getOrDefault(id.value(), Burden.none(id.value())),
                counts.getOrDefault(id, Map.of()),
                today);
    }
}
