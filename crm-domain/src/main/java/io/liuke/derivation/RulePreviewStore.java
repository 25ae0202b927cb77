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

    /** Seen by others at once; false if it is wanted no more, or a derivation waits, which goes first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(long id, double progress) {
        return jdbc.sql("""
                        update rule_preview set progress = :progress
                        where id = :id
                          and not exists (
                              select from derivation_run d
                              where d.current and d.status = 'QUEUED' and d.as_of >= rule_preview.as_of)
                        """).param("id", id).param("progress", progress).update() == 1;
    }

    boolean isWanted(long id) {
        return jdbc.sql("select exists (select from rule_preview where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long id, String failure, Instant now) {
        jdbc.sql("update rule_preview set status = 'FAILED', failure = :failure, finished_at = :now where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Counts all customers and keeps who would move, from what a derivation left in its temporary tables. */
    void keepMoves(long id, Basis basis) {
        jdbc.sql("""
                        with compared as materialized (
                            select c.id as customer_id, s.segment, c.state as from_state, s.state as to_state,
                                   t.tier as from_tier, d.tier as to_tier,
                                   round(coalesce(case :basis when 'PROFIT' then s.profit_365 else s.revenue_365 end, 0), 4)
                                       as value
                            from derived_standing s
                            join customer c on c.id = s.customer_id
                            left join customer_tier t on t.customer_id = s.customer_id
                            left join derived_tier d on d.customer_id = s.customer_id
                        ), moved as (
                            insert into rule_preview_move (preview_id, kind, moved_from, moved_to, value, customer_id,
                                                           from_state, to_state, from_tier, to_tier)
                            select p.id, m.kind, m.moved_from, m.moved_to, c.value, c.customer_id,
                                   c.from_state, c.to_state, c.from_tier, c.to_tier
                            from rule_preview p
                            cross join compared c
                            cross join lateral (
                                values ('STATE', c.from_state, c.to_state),
                                       ('TIER', coalesce(c.from_tier, ''), coalesce(c.to_tier, ''))
                            ) m (kind, moved_from, moved_to)
                            where p.id = :id and m.moved_from <> m.moved_to
                        )
                        insert into rule_preview_count (preview_id, segment, from_state, to_state, from_tier, to_tier,
                                                        customers, value)
                        select p.id, c.segment, c.from_state, c.to_state, c.from_tier, c.to_tier, count(*), sum(c.value)
                        from rule_preview p
                        cross join compared c
                        where p.id = :id
                        group by p.id, c.segment, c.from_state, c.to_state, c.from_tier, c.to_tier
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

    List<RuleMove> moves(long id, RuleMove.Kind kind) {
        return jdbc.sql("""
                        select m.moved_from as "from", m.moved_to as "to", sum(c.customers) as customers, sum(c.value) as value
                        from rule_preview_count c
                        cross join lateral (
                            values ('STATE', c.from_state, c.to_state), ('TIER', c.from_tier, c.to_tier)
                        ) m (kind, moved_from, moved_to)
                        where c.preview_id = :id and m.kind = :kind and m.moved_from is distinct from m.moved_to
                        group by m.moved_from, m.moved_to
                        order by customers desc, m.moved_from, m.moved_to
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .query(RuleMove.class)
                .list();
    }

    List<RuleTotal> totals(long id) {
        return jdbc.sql("""
                        select c.segment, t.kind, t.key, sum(t.before) as before, sum(t.after) as after
                        from rule_preview_count c
                        cross join lateral (
                            values ('STATE', c.from_state, c.customers, 0), ('STATE', c.to_state, 0, c.customers),
                                   ('TIER', c.from_tier, c.customers, 0), ('TIER', c.to_tier, 0, c.customers)
                        ) t (kind, key, before, after)
                        where c.preview_id = :id and t.key is not null
                        group by c.segment, t.kind, t.key
                        """).param("id", id).query(RuleTotal.class).list();
    }
}
