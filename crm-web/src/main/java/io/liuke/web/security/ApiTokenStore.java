package io.liuke.web.security;

import io.liuke.staff.Role;
import io.liuke.staff.StaffId;
import io.liuke.staff.StaffMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenStore {

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String name, byte[] hash, StaffMember actsAs, Instant at) {
        jdbc.sql("""
                        insert into api_token (id, name, token_hash, role, staff_id, created_at)
                        values (nextval('api_token_seq'), :name, :hash, :role, :staff, :at)
                        """)
                .param("name", name)
                .param("hash", hash)
                .param("role", actsAs.role().name())
                .param("staff", actsAs.id().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<ApiToken> live() {
        return jdbc.sql("""
                        select a.id, a.name, s.name as acts_as, s.role, a.created_at, a.last_used_at
                        from api_token a join staff s on s.id = a.staff_id
                        where a.revoked_at is null
                        order by a.created_at desc, a.id desc
                        """).query(ApiTokenStore::token).list();
    }

    void revoke(long id, Instant at) {
        jdbc.sql("update api_token set revoked_at = :at where id = :id and revoked_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** Whom a live token acts as; its last use is written at most once a minute, so that reading stays cheap. */
    Optional<StaffId> use(byte[] hash, Instant at) {
        Optional<StaffId> staff = jdbc.sql(
                        "select staff_id from api_token where token_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .map(StaffId::new);
        if (staff.isPresent()) {
            jdbc.sql("""
                            update api_token set last_used_at = :at
                            where token_hash = :hash and (last_used_at is null or last_used_at < :before)
                            """)
                    .param("at", Timestamp.from(at))
                    .param("before", Timestamp.from(at.minus(1, ChronoUnit.MINUTES)))
                    .param("hash", hash)
                    .update();
        }
        return staff;
    }

    private static ApiToken token(ResultSet rs, int row) throws SQLException {
        Timestamp used = rs.getTimestamp("last_used_at");
        return new ApiToken(
                rs.getLong("id"),
                rs.getString("name"),
                rs.getString("acts_as"),
                Role.valueOf(rs.getString("role")),
                rs.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
