package io.liuke.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.shared.Company;
import io.liuke.staff.OwnerScope;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.staff.TeamId;
import io.liuke.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
@Import(People.class)
class VisibilityTest {

    @Autowired
    private Visibility visibility;

    @Autowired
    private People people;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember me;
    private StaffMember colleague;
    private StaffMember stranger;
    private StaffMember lead;

    @BeforeEach
    void twoTeams() {
        TeamId team = administration.createTeam("T " + UUID.randomUUID());
        me = people.make(Role.ACCOUNT_MANAGER, team);
        colleague = people.make(Role.ACCOUNT_MANAGER, team);
        StaffMember future = people.make(Role.ACCOUNT_MANAGER, team);
        administration.changeTeam(team, "Led " + UUID.randomUUID(), future.id(), 0);
        lead = directory.find(future.id()).orElseThrow();
        stranger = people.make(Role.ACCOUNT_MANAGER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAccountManagerSeesTheTeamAndWhatNobodyOwnsAndChangesTheirOwn() {
        setting(Company.Visibility.TEAM);
        signIn(me);
        assertThat(visibility.scope().all()).isFalse();
        assertThat(visibility.maySee(id(me))).isTrue();
        assertThat(visibility.maySee(id(colleague))).isTrue();
        assertThat(visibility.maySee(id(stranger))).isFalse();
        assertThat(visibility.maySee(null)).isTrue();
        assertThat(visibility.mayChange(id(me))).isTrue();
        assertThat(visibility.mayChange(id(colleague))).isFalse();
        assertThat(visibility.mayChange(null)).isTrue();
        assertThatThrownBy(() -> visibility.requireChange(id(colleague))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ownMeansOwn() {
        setting(Company.Visibility.OWN);
        signIn(me);
        assertThat(visibility.scope()).isEqualTo(visibility.mine());
        assertThat(visibility.maySee(id(colleague))).isFalse();
        assertThat(visibility.maySee(null)).isFalse();
        assertThat(visibility.mayChange(null)).isFalse();
        assertThat(visibility.team().ownerIds()).containsExactly(id(me));
    }

    @Test
    void aLeadSeesAndChangesTheTeamsCustomersAlways() {
        setting(Company.Visibility.OWN);
        signIn(lead);
        assertThat(visibility.maySee(id(colleague))).isTrue();
        assertThat(visibility.mayChange(id(colleague))).isTrue();
        assertThat(visibility.maySee(id(stranger))).isFalse();
        assertThat(visibility.mayChange(id(stranger))).isFalse();
    }

    @Test
    void allMeansAllButChangesStayWithTheOwner() {
        setting(Company.Visibility.ALL);
        signIn(me);
        assertThat(visibility.scope()).isEqualTo(OwnerScope.everybody());
        assertThat(visibility.mayChange(id(stranger))).isFalse();
    }

    @Test
    void withoutATeamOnesOwnAndWhatNobodyOwns() {
        setting(Company.Visibility.TEAM);
        signIn(stranger);
        assertThat(visibility.scope().ownerIds()).containsExactly(id(stranger));
        assertThat(visibility.maySee(null)).isTrue();
    }

    @Test
    void supportSeesAllAndLogsContactsAndChangesNothing() {
        setting(Company.Visibility.OWN);
        signIn(people.make(Role.SUPPORT));
        assertThat(visibility.scope().all()).isTrue();
        assertThat(visibility.mayContact(id(me))).isTrue();
        assertThat(visibility.mayChange(id(me))).isFalse();
        assertThat(visibility.mayChange(null)).isFalse();
    }

    @Test
    void managersAndAdministratorsSeeAndChangeAll() {
        setting(Company.Visibility.OWN);
        for (Role role : new Role[] {Role.MANAGER, Role.ADMIN}) {
            signIn(people.make(role));
            assertThat(visibility.scope().all()).isTrue();
            assertThat(visibility.mayChange(id(me))).isTrue();
            assertThat(visibility.mayChange(null)).isTrue();
        }
    }

    @Test
    void theScopeBindsInSql() {
        setting(Company.Visibility.TEAM);
        signIn(me);
        OwnerScope scope = visibility.scope();
        assertThat(jdbc.sql("""
                        select id from staff
                        where :all or id = any(:owners) or (:unowned and id is null)
                        """)
                        .param("all", scope.all())
                        .param("owners", scope.owners())
                        .param("unowned", scope.unowned())
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(id(me), id(colleague), id(lead));
        assertThat(jdbc.sql("select 1 where 1 = any(:owners)")
                        .param("owners", OwnerScope.everybody().owners())
                        .query(Integer.class)
                        .optional())
                .isEmpty();
    }

    private void setting(Company.Visibility setting) {
        jdbc.sql("update company set visibility = :v")
                .param("v", setting.name())
                .update();
    }

    private static void signIn(StaffMember member) {
        LiukeUser user = LiukeUser.of(member);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    private static Long id(StaffMember member) {
        return member.id().value();
    }
}
