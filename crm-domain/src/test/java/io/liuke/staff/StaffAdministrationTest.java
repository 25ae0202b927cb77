package io.liuke.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffRefusal.Reason;
import io.liuke.testing.DatabaseTest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class StaffAdministrationTest {

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyWorksHere() {
        jdbc.sql("delete from staff").update();
    }

    @Test
    void aNewUserIsFoundByIdAndByNameInAnyCase() {
        StaffId id = administration.create(draft("Li.Xiaowen", Role.ACCOUNT_MANAGER, null), "hash");
        StaffMember found = directory.find(id).orElseThrow();
        assertThat(found.login()).isEqualTo("Li.Xiaowen");
        assertThat(found.enabled()).isTrue();
        assertThat(found.version()).isZero();
        assertThat(directory.findByLogin("li.xiaowen")).contains(found);
        assertThat(directory.credentials("LI.XIAOWEN").orElseThrow().passwordHash())
                .isEqualTo("hash");
        assertThat(directory.isEmpty()).isFalse();
    }

    @Test
    void theSameSignInNameInAnotherCaseIsRefused() {
        administration.create(draft("wu", Role.ADMIN, null), "hash");
        assertRefused(() -> administration.create(draft("WU", Role.SUPPORT, null), "hash"), Reason.LOGIN_TAKEN);
    }

    @Test
    void aUserKeepsTheirOwnSignInNameOnChange() {
        StaffId id = administration.create(draft("wu", Role.SUPPORT, null), "hash");
        administration.change(id, draft("Wu", Role.MANAGER, null), 0);
        assertThat(directory.find(id).orElseThrow().role()).isEqualTo(Role.MANAGER);
        assertThat(directory.find(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aStaleChangeIsRefusedAndWritesNothing() {
        StaffId id = administration.create(draft("he", Role.SUPPORT, null), "hash");
        administration.setMinutesPerDay(id, 90, 0);
        assertThatThrownBy(() -> administration.change(id, draft("he", Role.ADMIN, null), 0))
                .isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> administration.setMinutesPerDay(id, 10, 0)).isInstanceOf(StaleRecord.class);
        assertThatThrownBy(() -> administration.disable(id, 0)).isInstanceOf(StaleRecord.class);
        assertThat(directory.find(id).orElseThrow().minutesPerDay()).isEqualTo(90);
    }

    @Test
    void theLastAdministratorStaysOne() {
        StaffId first = administration.create(draft("a", Role.ADMIN, null), "hash");
        assertRefused(() -> administration.disable(first, 0), Reason.LAST_ADMINISTRATOR);
        assertRefused(() -> administration.change(first, draft("a", Role.MANAGER, null), 0), Reason.LAST_ADMINISTRATOR);
        administration.create(draft("b", Role.ADMIN, null), "hash");
        administration.disable(first, 0);
        assertThat(directory.enabled(Role.ADMIN)).extracting(StaffMember::login).containsExactly("b");
        assertThat(directory.credentials("a").orElseThrow().enabled()).isFalse();
    }

    @Test
    void aDisabledUserComesBack() {
        StaffId id = administration.create(draft("c", Role.SUPPORT, null), "hash");
        administration.disable(id, 0);
        administration.enable(id, 1);
        assertThat(directory.enabled(Role.SUPPORT)).extracting(StaffMember::id).containsExactly(id);
    }

    @Test
    void aTeamHasALeadWhoBelongsToIt() {
        TeamId team = administration.createTeam("North");
        StaffId member = administration.create(draft("d", Role.ACCOUNT_MANAGER, team), "hash");
        StaffId stranger = administration.create(draft("e", Role.ACCOUNT_MANAGER, null), "hash");
        assertRefused(() -> administration.changeTeam(team, "North", stranger, 0), Reason.LEAD_OUTSIDE_TEAM);
        administration.changeTeam(team, "North-East", member, 0);
        assertThat(directory.find(member).orElseThrow().lead()).isTrue();
        assertThat(directory.find(member).orElseThrow().teamName()).isEqualTo("North-East");
        assertThat(directory.teams()).singleElement().satisfies(t -> {
            assertThat(t.leadId()).isEqualTo(member);
            assertThat(t.members()).isEqualTo(1);
        });
    }

    @Test
    void whoeverLeavesATeamLeadsItNoLonger() {
        TeamId team = administration.createTeam("South");
        StaffId lead = administration.create(draft("f", Role.ACCOUNT_MANAGER, team), "hash");
        administration.changeTeam(team, "South", lead, 0);
        administration.change(lead, draft("f", Role.ACCOUNT_MANAGER, null), 0);
        assertThat(directory.findTeam(team).orElseThrow().leadId()).isNull();
        assertThat(directory.members(team)).isEmpty();
    }

    @Test
    void twoTeamsCannotShareAName() {
        administration.createTeam("West");
        assertRefused(() -> administration.createTeam("West"), Reason.TEAM_NAME_TAKEN);
    }

    @Test
    void onlyAnEmptyTeamIsDeleted() {
        TeamId team = administration.createTeam("East");
        StaffId member = administration.create(draft("g", Role.ACCOUNT_MANAGER, team), "hash");
        assertRefused(() -> administration.deleteTeam(team, 0), Reason.TEAM_NOT_EMPTY);
        administration.change(member, draft("g", Role.ACCOUNT_MANAGER, null), 0);
        administration.deleteTeam(team, 0);
        assertThat(directory.findTeam(team)).isEmpty();
    }

    private static StaffDraft draft(String login, Role role, TeamId team) {
        return new StaffDraft(login, "Name of " + login, null, role, team, 240);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call, Reason reason) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StaffRefusal.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }
}
