package io.liuke.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private static final String SELECT = """
            select s.id, s.login, s.name, s.email, s.role, s.team_id, t.name as team_name,
                   coalesce(t.lead_id = s.id, false) as lead, s.minutes_per_day, s.enabled, s.version
            from staff s left join team t on t.id = s.team_id
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffMember> all() {
        return jdbc.sql(SELECT + "order by s.enabled desc, s.name, s.id")
                .query(StaffStore::member)
                .list();
    }

    List<StaffMember> enabled(List<Role> roles) {
        return jdbc.sql(SELECT + "where s.enabled and s.role in (:roles) order by s.id")
                .param("roles", roles.stream().map(Role::name).toList())
                .query(StaffStore::member)
                .list();
    }

    List<StaffMember> members(TeamId team) {
        return jdbc.sql(SELECT + "where s.team_id = :team order by s.name, s.id")
                .param("team", team.value())
                .query(StaffStore::member)
                .list();
    }

    Optional<StaffMember> find(StaffId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(StaffStore::member)
                .optional();
    }

    Optional<StaffMember> findByLogin(String login) {
        return jdbc.sql(SELECT + "where lower(s.login) = lower(:login)")
                .param("login", login)
                .query(StaffStore::member)
                .optional();
    }

    Optional<Credentials> credentials(String login) {
        return jdbc.sql("""
                        select id, login, password_hash, role, enabled from staff where lower(login) = lower(:login)
                        """)
                .param("login", login)
                .query((rs, row) -> new Credentials(
                        new StaffId(rs.getLong("id")),
                        rs.getString("login"),
                        rs.getString("password_hash"),
                        Role.valueOf(rs.getString("role")),
                        rs.getBoolean("enabled")))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from staff)")
                .query(Boolean.class)
                .single();
    }

    /** Locks the administrators, so that two of them cannot demote each other at the same moment. */
    List<StaffId> lockEnabledAdministrators() {
        return jdbc
                .sql("select id from staff where role = 'ADMIN' and enabled order by id for update")
                .query(Long.class)
                .list()
                .stream()
                .map(StaffId::new)
                .toList();
    }

    StaffId insert(StaffDraft draft, String passwordHash) {
        return new StaffId(jdbc.sql("""
                        insert into staff (id, login, name, email, password_hash, role, team_id, minutes_per_day)
                        values (nextval('staff_seq'), :login, :name, :email, :hash, :role, :team, :minutes)
                        returning id
                        """)
                .param("login", draft.login())
                .param("name", draft.name())
                .param("email", draft.email())
                .param("hash", passwordHash)
                .param("role", draft.role().name())
                .param("team", value(draft.teamId()))
                .param("minutes", draft.minutesPerDay())
                .query(Long.class)
                .single());
    }

    boolean update(StaffId id, StaffDraft draft, int version) {
        return jdbc.sql("""
                        update staff
                        set login = :login, name = :name, email = :email, role = :role, team_id = :team,
                            minutes_per_day = :minutes, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("login", draft.login())
                        .param("name", draft.name())
                        .param("email", draft.email())
                        .param("role", draft.role().name())
                        .param("team", value(draft.teamId()))
                        .param("minutes", draft.minutesPerDay())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean setEnabled(StaffId id, boolean enabled, int version) {
        return jdbc.sql("""
                        update staff set enabled = :enabled, version = version + 1 where id = :id and version = :version
                        """)
                        .param("enabled", enabled)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean setMinutes(StaffId id, int minutes, int version) {
        return jdbc.sql("""
                        update staff set minutes_per_day = :minutes, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("minutes", minutes)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** No version: whoever sets the own address last is right; a form that was opened before then is stale. */
    void setEmail(StaffId id, String email) {
        jdbc.sql("""
                        update staff set email = :email, version = version + 1
                        where id = :id and email is distinct from :email
                        """).param("email", email).param("id", id.value()).update();
    }

    /** No version: whoever sets a password last is right. */
    void setPassword(StaffId id, String passwordHash) {
        jdbc.sql("update staff set password_hash = :hash where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    private static @Nullable Long value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static StaffMember member(ResultSet rs, int row) throws SQLException {
        Long team = rs.getObject("team_id", Long.class);
        return new StaffMember(
                new StaffId(rs.getLong("id")),
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("email"),
                Role.valueOf(rs.getString("role")),
                team == null ? null : new TeamId(team),
                rs.getString("team_name"),
                rs.getBoolean("lead"),
                rs.getInt("minutes_per_day"),
                rs.getBoolean("enabled"),
                rs.getInt("version"));
    }
}
