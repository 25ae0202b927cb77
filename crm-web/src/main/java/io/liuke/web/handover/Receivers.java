package io.liuke.web.handover;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.Availabilities;
import io.liuke.staff.Availability;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import io.liuke.staff.Team;
import io.liuke.staff.TeamId;
import io.liuke.web.customer.Owners;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be given customers: whoever may own some, is here and stays. */
@Component
class Receivers {

    private final Owners owners;
    private final StaffDirectory directory;
    private final Availabilities availabilities;
    private final BusinessTime time;

    Receivers(Owners owners, StaffDirectory directory, Availabilities availabilities, BusinessTime time) {
        this.owners = owners;
        this.directory = directory;
        this.availabilities = availabilities;
        this.time = time;
    }

    List<StaffMember> besides(StaffId leaver) {
        Map<StaffId, Availability> noted = availabilities.noted();
        LocalDate today = time.today();
        return owners.all().stream()
                .filter(member -> !member.id().equals(leaver))
                .filter(member -> noted.getOrDefault(member.id(), Availability.here(member.id()))
                        .takesOver(today))
                .toList();
    }

    Optional<StaffMember> find(StaffId leaver, @Nullable Long id) {
        return besides(leaver).stream()
                .filter(member -> id != null && member.id().value() == id)
                .findFirst();
    }

    List<StaffMember> ofTeam(StaffId leaver, TeamId team) {
        return besides(leaver).stream()
                .filter(member -> Objects.equals(member.teamId(), team))
                .toList();
    }

    /** Teams over whose members customers can be spread. */
    List<Team> teams(StaffId leaver) {
        return directory.teams().stream()
                .filter(team -> !ofTeam(leaver, team.id()).isEmpty())
                .toList();
    }
}
