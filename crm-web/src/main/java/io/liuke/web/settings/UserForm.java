package io.liuke.web.settings;

import io.liuke.staff.Role;
import io.liuke.staff.StaffDraft;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record UserForm(
        // letters of any script, so that a name can be one's own
        @NotBlank @Size(max = 60) @Pattern(regexp = "[\\p{L}\\p{N}._@+-]*") String login,

        @NotBlank @Size(max = 80) String name,
        @Email @Size(max = 200) String email,
        @NotNull Role role,
        @Nullable Long team,
        @NotNull @Min(0) @Max(1440) Integer minutesPerDay,
        int version) {

    private static final int DEFAULT_MINUTES = 240;

    static UserForm empty() {
        return new UserForm("", "", "", Role.ACCOUNT_MANAGER, null, DEFAULT_MINUTES, 0);
    }

    static UserForm of(StaffMember member) {
        TeamId team = member.teamId();
        String email = member.email();
        return new UserForm(
                member.login(),
                member.name(),
                email == null ? "" : email,
                member.role(),
                team == null ? null : team.value(),
                member.minutesPerDay(),
                member.version());
    }

    StaffDraft toDraft() {
        return new StaffDraft(
                login,
                name,
                email == null || email.isBlank() ? null : email,
                role,
                team == null ? null : new TeamId(team),
                minutesPerDay);
    }
}
