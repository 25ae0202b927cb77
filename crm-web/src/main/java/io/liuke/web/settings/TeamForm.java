package io.liuke.web.settings;

import io.liuke.staff.StaffId;
import io.liuke.staff.Team;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TeamForm(
        @NotBlank @Size(max = 60) String name, @Nullable Long lead, int version) {

    static TeamForm of(Team team) {
        StaffId lead = team.leadId();
        return new TeamForm(team.name(), lead == null ? null : lead.value(), team.version());
    }

    @Nullable StaffId leadId() {
        return lead == null ? null : new StaffId(lead);
    }
}
