package io.liuke.derivation;

import io.liuke.pyramid.TierRule.Basis;
import io.liuke.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Previews of rules and those who would move. */
@Repository
class RulePreviewStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RulePreviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A preview that still runs finds itself gone and stops. */
    void forgetAll() {
        jdbc.sql("delete from rule_preview").update();
    }

    long create(RuleDraft draft, LocalDate asOf, StaffId by, Instant now) {
        return jdbc.sql("""
                        insert into rule_preview (id, revision, rules, as_of, status, asked_by, created_at)
                        values (nextval('rule_preview_seq'), :revision, cast(:rules as jsonb), :asOf, 'QUEUED', :by, :now)
                        returning id
                        """)
                .param("revision", draft.revision())
                .param("rules", json.writeValueAsString(draft.rules()))
                .param("asOf", asOf)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<Long> newest() {
        return jdbc.sql("select id from rule_preview order by id desc limit 1")
                .query(Long.class)
                .optional();
    }

    Optional<RulePreview> find(long id, LocalDate today) {
        return jdbc.sql("""
                        select p.*, p.rules::text as rules_text, p.by_segment::text as by_segment_text,
                               p.as_of <> :today
                               or exists (select from import_run r
                                          where r.status = 'DONE' and not r.dry_run and r.created + r.updated > 0
                                            and r.finished_at > p.created_at)
                               or exists (select from derivation_run d where d.current and d.created_at > p.created_at)
                               or exists (select from customer_decision h where h.recorded_at > p.created_at)
                                   as outdated
                        from rule_preview p
                        where p.id = :id
                        """)
                .param("today", today)
                .param("id", id)
                .query(this::preview)
                .optional();
    }

    private RulePreview preview(ResultSet row, int n) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new RulePreview(
                row.getLong("id"),
                row.getLong("revision"),
                json.readValue(row.getString("rules_text"), RuleSet.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("status"),
                row.getDouble("progress"),
                List.of(json.readValue(row.getString("by_segment_text"), Integer[].class)),
                row.getObject("customers", Long.class),
                row.getString("failure"),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("outdated"));
    }

    /** @return whether the preview is still wanted */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(long id, LocalDate asOf, Instant now) {
        return jdbc.sql("""
                        update rule_preview set status = 'RUNNING', progress = 0, as_of = :asOf, created_at = :now
                        where id = :id and status in ('QUEUED', 'RUNNING')
                        """)
                        .param("id", id)
                        .param("asOf", asOf)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Seen by others at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, double progress) {
        jdbc.sql("update rule_preview set progress = :progress where id = :id")
                .param("id", id)
                .param("progress", progress)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long id, String failure, Instant now) {
        jdbc.sql("update rule_preview set status = 'FAILED', failure = :failure, finished_at = :now where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Keeps who would move, from what a derivation left in its temporary tables. */
    void keepMoves(long id, Basis basis) {
        jdbc.sql("""
                        insert into rule_preview_move (preview_id, customer_id, from_state, to_state, from_tier, to_tier, value)
                        select p.id, c.id, c.state, s.state, t.tier, d.tier,
                               round(coalesce(case :basis when 'PROFIT' then s.profit_365 else s.revenue_365 end, 0), 4)
                        from rule_preview p
                        cross join derived_standing s
                        join customer c on c.id = s.customer_id
                        left join customer_tier t on t.customer_id = s.customer_id
                        left join derived_tier d on d.customer_id = s.customer_id
                        where p.id = :id and (s.state <> c.state or t.tier is distinct from d.tier)
                        """).param("id", id).param("basis", basis.name()).update();
    }

    void finish(long id, long customers, List<Integer> bySegment, Instant now) {
        jdbc.sql("""
                        update rule_preview
                        set status = 'DONE', progress = 1, customers = :customers, by_segment = cast(:bySegment as jsonb),
                            finished_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("customers", customers)
                .param("bySegment", json.writeValueAsString(bySegment))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<RuleMove> stateMoves(long id) {
        return jdbc.sql("""
                        select from_state as "from", to_state as "to", count(*) as customers, sum(value) as value
                        from rule_preview_move
                        where preview_id = :id and from_state <> to_state
                        group by from_state, to_state
                        order by customers desc, from_state, to_state
                        """).param("id", id).query(RuleMove.class).list();
    }

    List<RuleMove> tierMoves(long id) {
        return jdbc.sql("""
                        select from_tier as "from", to_tier as "to", count(*) as customers, sum(value) as value
                        from rule_preview_move
                        where preview_id = :id and from_tier is distinct from to_tier
                        group by from_tier, to_tier
                        order by customers desc, from_tier, to_tier
                        """).param("id", id).query(RuleMove.class).list();
    }
}
