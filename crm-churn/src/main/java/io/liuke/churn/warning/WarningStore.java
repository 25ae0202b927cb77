package io.liuke.churn.warning;

import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The warnings that were given. */
@Repository
class WarningStore {

    private final JdbcClient jdbc;

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what holds no longer, and takes up again what was gone for a few days only. */
    void follow(WarningRule rule, Watch watch) {
        jdbc.sql("""
                        update warning w
                        set ended_on = n.ended_on
                        from (
                            select distinct on (w.customer_id, w.id) w.customer_id, w.id,
                                   case when not :lost and c.state not in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                                            then coalesce(w.ended_on, e.ends, :to)
                                        when e.customer_id is null then coalesce(w.ended_on, greatest(w.fired_on, :lookFrom))
                                        else e.ends end as ended_on
                            from warning w
                            join customer c on c.id = w.customer_id
                            left join warning_episode e
                                on e.customer_id = w.customer_id and e.begins < greatest(cast(:from as date), w.fired_on + 1)
                            where w.rule_id = :rule and w.fired_on <= :to
                              and (w.ended_on is null or w.ended_on > cast(:from as date) - 1 - cast(:quiet as int))
                            order by w.customer_id, w.id, e.begins desc
                        ) n
                        where w.customer_id = n.customer_id and w.id = n.id and w.ended_on is distinct from n.ended_on
                        """)
                .param("rule", rule.id().value())
                .param("lost", rule.conditions().isOfTheLostToo())
                .param("lookFrom", watch.lookFrom())
                .param("from", watch.from())
                .param("to", watch.to())
                .param("quiet", Watch.QUIET)
                .update();
    }

    /** Warns of what begins within the watch, once however often it is run. */
    int warn(WarningRule rule, Watch watch, int first, int second, Instant now) {
        return jdbc.sql("""
                        insert into warning (customer_id, id, rule_id, fired_on, ended_on, reasons, money_at_stake, recorded_at)
                        select e.customer_id, nextval('warning_seq'), :rule, e.begins, e.ends, r.reasons, s.money_at_stake, :now
                        from warning_episode e
                        join lateral (
                            select to_state from customer_state_change x
                            where x.customer_id = e.customer_id and x.superseded_at is null and x.changed_on <= e.begins
                            order by ordinal desc
                            limit 1
                        ) state on :lost or state.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        join (
                            select e.customer_id, e.begins,
                                   jsonb_agg(distinct jsonb_build_object('kind', h.kind, 'figure', h.figure, 'other', h.other,
                                                                         'day', h.day)) as reasons
                            from warning_episode e
                            join warning_held h on h.customer_id = e.customer_id and h.held @> e.begins
                            where e.begins >= :from and h.slot in (:first, :second)
                            group by e.customer_id, e.begins
                        ) r on r.customer_id = e.customer_id and r.begins = e.begins
                        left join risk_score s on s.customer_id = e.customer_id
                        where e.begins >= :from
                          and (e.ends is not null or not exists (
                              select from warning o
                              where o.customer_id = e.customer_id and o.rule_id = :rule and o.ended_on is null))
                        on conflict (customer_id, rule_id, fired_on) do nothing
                        """)
                .param("rule", rule.id().value())
                .param("from", watch.from())
                .param("lost", rule.conditions().isOfTheLostToo())
                .param("first", first)
                .param("second", second)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A person's word, or null to take it back. */
    void judge(CustomerId customer, WarningId id, @Nullable Boolean useful, StaffId by, Instant now) {
        jdbc.sql("""
                        update warning
                        set useful = :useful, judged_by = case when cast(:useful as boolean) is null then null else :by end,
                            judged_at = case when cast(:useful as boolean) is null then null else cast(:now as timestamptz) end,
                            seen_at = coalesce(seen_at, :now)
                        where customer_id = :customer and id = :id
                        """)
                .param("useful", useful)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("customer", customer.value())
                .param("id", id.value())
                .update();
    }

    /** Their owner has seen them. */
    void seen(StaffId owner, Long[] ids, Instant now) {
        jdbc.sql("""
                        update warning w set seen_at = :now
                        from customer c
                        where w.id = any (:ids) and w.seen_at is null and c.id = w.customer_id and c.owner_id = :owner
                        """)
                .param("now", Timestamp.from(now))
                .param("ids", ids)
                .param("owner", owner.value())
                .update();
    }
}
