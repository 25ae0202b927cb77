package io.liuke.churn.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rules would have said. */
@Repository
class PreviewStore {

    private final JdbcClient jdbc;

    PreviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits behind a slow one gives up; a preview is no reason to keep the database busy for long. */
    void hurry() {
        jdbc.sql("set local statement_timeout = '120s'").update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from warning_preview where computed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    PreviewId insert(Conditions conditions, LocalDate asOf, int horizonDays, Instant now) {
        Condition second = conditions.second();
        Joined joined = conditions.joined();
        return new PreviewId(jdbc.sql("""
                        insert into warning_preview (id, kind, threshold, joined, second_kind, second_threshold, as_of,
                                                     horizon_days, customers, computed_at)
                        select nextval('warning_preview_seq'), :kind, :threshold, :joined, :secondKind, :secondThreshold,
                               :asOf, :horizon, count(*), :now
                        from customer
                        where state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        returning id
                        """)
                .param("kind", conditions.first().kind().name())
                .param("threshold", conditions.first().threshold())
                .param("joined", joined == null ? null : joined.name())
                .param("secondKind", second == null ? null : second.kind().name())
                .param("secondThreshold", second == null ? null : second.threshold())
                .param("asOf", asOf)
                .param("horizon", horizonDays)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    void hits(PreviewId preview, Conditions conditions, Watch watch, int horizonDays) {
        jdbc.sql("""
                        insert into warning_preview_hit (preview_id, customer_id, fired_on, outcome)
                        select :preview, e.customer_id, e.begins,
                               case when e.begins + cast(:horizon as int) > :to then 'OPEN'
                                    when exists (
                                        select from valid_purchase p
                                        where p.customer_id = e.customer_id and p.amount >= 0 and p.known_on <= :to
                                          and p.ordered_on > e.begins and p.ordered_on <= e.begins + cast(:horizon as int)
                                    ) then 'STAYED'
                                    else 'LEFT' end
                        from warning_episode e
                        join lateral (
                            select to_state from customer_state_change x
                            where x.customer_id = e.customer_id and x.superseded_at is null and x.changed_on <= e.begins
                            order by ordinal desc
                            limit 1
                        ) state on :lost or state.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        where e.begins >= :from
                        """)
                .param("preview", preview.value())
                .param("lost", conditions.isOfTheLostToo())
                .param("horizon", horizonDays)
                .param("from", watch.from())
                .param("to", watch.to())
                .update();
    }

    Optional<Preview> find(PreviewId id) {
        return jdbc.sql("""
                        select p.*,
                               count(distinct h.customer_id) filter (where recent) as recent_customers,
                               count(*) filter (where recent and outcome = 'LEFT') as recent_left,
                               count(*) filter (where recent and outcome = 'STAYED') as recent_stayed,
                               count(*) filter (where recent and outcome = 'OPEN') as recent_open,
                               count(distinct h.customer_id) filter (where settled) as settled_customers,
                               count(*) filter (where settled and outcome = 'LEFT') as settled_left,
                               count(*) filter (where settled and outcome = 'STAYED') as settled_stayed,
                               count(*) filter (where settled and outcome = 'OPEN') as settled_open
                        from warning_preview p
                        left join warning_preview_hit h on h.preview_id = p.id
                        cross join lateral (
                            select h.fired_on > p.as_of - 90 as recent,
                                   h.fired_on > p.as_of - p.horizon_days - 90 and h.fired_on <= p.as_of - p.horizon_days as settled
                        ) day
                        where p.id = :id
                        group by p.id
                        """)
                .param("id", id.value())
                .query(PreviewStore::preview)
                .optional();
    }

    private static Preview preview(ResultSet row, int n) throws SQLException {
        return new Preview(
                new PreviewId(row.getLong("id")),
                WarningRuleStore.conditions(row),
                row.getObject("as_of", LocalDate.class),
                row.getInt("horizon_days"),
                row.getLong("customers"),
                new RuleFigures(
                        row.getLong("recent_customers"),
                        row.getLong("recent_left"),
                        row.getLong("recent_stayed"),
                        row.getLong("recent_open")),
                new RuleFigures(
                        row.getLong("settled_customers"),
                        row.getLong("settled_left"),
                        row.getLong("settled_stayed"),
                        row.getLong("settled_open")));
    }
}
