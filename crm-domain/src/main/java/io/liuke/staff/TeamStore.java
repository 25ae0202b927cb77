package io.liuke.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {

    private static final String SELECT = """
            select t.id, t.name, t.lead_id, l.name as lead_name, t.version,
                   (select count(*) from staff s where s.team_id = t.id and s.enabled) as members
            from team t left join staff l on l.id = t.lead_id
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> all() {
        return jdbc.sql(SELECT + "order by t.name, t.id").query(TeamStore::team).list();
    }

    Optional<Team> find(TeamId id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id.value())
                .query(TeamStore::team)
                .optional();
    }

    TeamId insert(String name) {
        return new TeamId(jdbc.sql("insert into team (id, name) values (nextval('team_seq'), :name) returning id")
                .param("name", name)
                .query(Long.class)
                .single());
    }

    boolean update(TeamId id, String name, @Nullable StaffId lead, int version) {
        return jdbc.sql("""
                        update team set name = :name, lead_id = :lead, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", name)
                        .param("lead", lead == null ? null : lead.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whoever leaves a team leads it no longer. */
    void clearLeadOutsideTeam() {
        jdbc.sql("""
                        update team t set lead_id = null, version = version + 1
                        where t.lead_id is not null
                          and not exists (select from staff s where s.id = t.lead_id and s.team_id = t.id)
                        """).update();
    }

    boolean delete(TeamId id, int version) {
        return jdbc.sql("delete from team where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean hasMembers(TeamId id) {
        return jdbc.sql("select exists (select from staff where team_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Team team(ResultSet rs, int row) throws SQLException {
        Long lead = rs.getObject("lead_id", Long.class);
        return new Team(
                new TeamId(rs.getLong("id")),
                rs.getString("name"),
                lead == null ? null : new StaffId(lead),
                rs.getString("lead_name"),
                rs.getInt("members"),
                rs.getInt("version"));
    }
}
