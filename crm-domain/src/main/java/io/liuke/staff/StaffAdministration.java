package io.liuke.staff;

import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffRefusal.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes users and teams. Passwords come in hashed; this module never sees one. Commands that take a version
 * throw {@link StaleRecord} if somebody else changed the record since it was read.
 */
@Service
@Transactional
public class StaffAdministration {

    private final StaffStore staff;
    private final TeamStore teams;

    StaffAdministration(StaffStore staff, TeamStore teams) {
        this.staff = staff;
        this.teams = teams;
    }

    /** @throws StaffRefusal if the sign-in name is taken */
    public StaffId create(StaffDraft draft, String passwordHash) {
        refuseTakenLogin(draft.login(), null);
        try {
            return staff.insert(draft, passwordHash);
        } catch (DuplicateKeyException e) {
            throw new StaffRefusal(Reason.LOGIN_TAKEN);
        }
    }

    /** @throws StaffRefusal if the sign-in name is taken, or the last administrator would get another role */
    public void change(StaffId id, StaffDraft draft, int version) {
        refuseTakenLogin(draft.login(), id);
        if (draft.role() != Role.ADMIN) {
            refuseLastAdministrator(id);
        }
        try {
            require(staff.update(id, draft, version), "staff");
        } catch (DuplicateKeyException e) {
            throw new StaffRefusal(Reason.LOGIN_TAKEN);
        }
        teams.clearLeadOutsideTeam();
    }

    public void enable(StaffId id, int version) {
        require(staff.setEnabled(id, true, version), "staff");
    }

    /**
     * Ends a user's access; customers, notes and history stay theirs until somebody hands them over.
     *
     * @throws StaffRefusal if this is the last administrator
     */
    public void disable(StaffId id, int version) {
        refuseLastAdministrator(id);
        require(staff.setEnabled(id, false, version), "staff");
    }

    /** @param minutes working minutes a day for the queue, 0 to 1440 */
    public void setMinutesPerDay(StaffId id, int minutes, int version) {
        require(staff.setMinutes(id, minutes, version), "staff");
    }

    /** A person's own address. */
    public void setEmail(StaffId id, String email) {
        staff.setEmail(id, email);
    }

    public void setPassword(StaffId id, String passwordHash) {
        staff.setPassword(id, passwordHash);
    }

    /** @throws StaffRefusal if another team has the name */
    public TeamId createTeam(String name) {
        try {
            return teams.insert(name);
        } catch (DuplicateKeyException e) {
            throw new StaffRefusal(Reason.TEAM_NAME_TAKEN);
        }
    }

    /**
     * Names a team and its lead.
     *
     * @throws StaffRefusal if another team has the name, or the lead does not belong to the team
     */
    public void changeTeam(TeamId id, String name, @Nullable StaffId lead, int version) {
        if (lead != null && !belongs(lead, id)) {
            throw new StaffRefusal(Reason.LEAD_OUTSIDE_TEAM);
        }
        try {
            require(teams.update(id, name, lead, version), "team");
        } catch (DuplicateKeyException e) {
            throw new StaffRefusal(Reason.TEAM_NAME_TAKEN);
        }
    }

    /** @throws StaffRefusal if somebody still belongs to the team */
    public void deleteTeam(TeamId id, int version) {
        if (teams.hasMembers(id)) {
            throw new StaffRefusal(Reason.TEAM_NOT_EMPTY);
        }
        require(teams.delete(id, version), "team");
    }

    private boolean belongs(StaffId member, TeamId team) {
        return staff.find(member).map(m -> Objects.equals(m.teamId(), team)).orElse(false);
    }

    private void refuseTakenLogin(String login, @Nullable StaffId self) {
        boolean taken = staff.findByLogin(login).map(m -> !m.id().equals(self)).orElse(false);
        if (taken) {
            throw new StaffRefusal(Reason.LOGIN_TAKEN);
        }
    }

    private void refuseLastAdministrator(StaffId id) {
        List<StaffId> administrators = staff.lockEnabledAdministrators();
        if (administrators.equals(List.of(id))) {
            throw new StaffRefusal(Reason.LAST_ADMINISTRATOR);
        }
    }

    private static void require(boolean written, String what) {
        if (!written) {
            throw new StaleRecord(what);
        }
    }
}
