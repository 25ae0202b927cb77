package io.liuke.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who works here: users and teams. */
@Service
public class StaffDirectory {

    private final StaffStore staff;
    private final TeamStore teams;

    StaffDirectory(StaffStore staff, TeamStore teams) {
        this.staff = staff;
        this.teams = teams;
    }

    /** All users, the enabled ones first, then by name. */
    public List<StaffMember> all() {
        return staff.all();
    }

    /** Enabled users with one of the roles, by id: the first made comes first. */
    public List<StaffMember> enabled(Role... roles) {
        return staff.enabled(List.of(roles));
    }

    public Optional<StaffMember> find(StaffId id) {
        return staff.find(id);
    }

    /** By sign-in name, whatever its case. */
    public Optional<StaffMember> findByLogin(String login) {
        return staff.findByLogin(login);
    }

    public Optional<Credentials> credentials(String login) {
        return staff.credentials(login);
    }

    /** Everyone in the team, also the disabled: their customers still belong to it. */
    public List<StaffMember> members(TeamId team) {
        return staff.members(team);
    }

    /** Teams by name. */
    public List<Team> teams() {
        return teams.all();
    }

    public Optional<Team> findTeam(TeamId id) {
        return teams.find(id);
    }

    /** True until the first user is made. */
    public boolean isEmpty() {
        return staff.isEmpty();
    }
}
