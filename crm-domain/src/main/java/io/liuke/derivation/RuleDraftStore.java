package io.liuke.derivation;

import io.liuke.staff.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The draft, if there is one, and the rules that were put into force, as JSON. */
@Repository
class RuleDraftStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleDraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RuleDraft> draft() {
        return jdbc.sql("""
                        select d.rules::text as rules, d.revision, s.name, d.changed_at
                        from rule_draft d left join staff s on s.id = d.changed_by
                        """)
                .query((row, n) -> new RuleDraft(
                        json.readValue(row.getString("rules"), RuleSet.class),
                        row.getLong("revision"),
                        row.getString("name"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    /** @return whether there was no draft yet */
    boolean begin(RuleSet rules, StaffId by, Instant now) {
        return jdbc.sql("""
                        insert into rule_draft (rules, revision, changed_by, changed_at)
                        values (cast(:rules as jsonb), nextval('rule_draft_seq'), :by, :now)
                        on conflict (id) do nothing
                        """)
                        .param("rules", json.writeValueAsString(rules))
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether the draft still had this revision */
    boolean change(RuleSet rules, long revision, StaffId by, Instant now) {
        return jdbc.sql("""
                        update rule_draft
                        set rules = cast(:rules as jsonb), revision = nextval('rule_draft_seq'),
                            changed_by = :by, changed_at = :now
                        where revision = :revision
                        """)
                        .param("rules", json.writeValueAsString(rules))
                        .param("revision", revision)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether the draft still had this revision */
    boolean discard(long revision) {
        return jdbc.sql("delete from rule_draft where revision = :revision")
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<RuleVersion> versions(int limit) {
        return jdbc.sql("""
                        select v.id, v.rules::text as rules, s.name, v.applied_at, v.note
                        from rule_version v left join staff s on s.id = v.applied_by
                        order by v.id desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new RuleVersion(
                        row.getLong("id"),
                        json.readValue(row.getString("rules"), RuleSet.class),
                        row.getString("name"),
                        row.getTimestamp("applied_at").toInstant(),
                        row.getString("note")))
                .list();
    }

    void keepVersion(RuleSet rules, @Nullable StaffId by, @Nullable String note, Instant now) {
        jdbc.sql("""
                        insert into rule_version (id, rules, applied_by, applied_at, note)
                        values (nextval('rule_version_seq'), cast(:rules as jsonb), :by, :now, :note)
                        """)
                .param("rules", json.writeValueAsString(rules))
                .param("note", note)
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
