package io.liuke.derivation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges what a derivation found from its temporary tables: a statement a table, and only rows that differ. */
@Repository
class StandingMergeStore {

    private final JdbcClient jdbc;

    StandingMergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One derivation of all at a time; the lock is given back at the end of the transaction. */
    void lockForAll() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.derivation'))").query(row -> {});
    }

    /** Waits for those who derive a few to end, and keeps others from it until the end of the transaction. */
    void lockForMerge() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('liuke.derivation.merge'))")
                .query(row -> {});
    }

    /** Whether a few may be derived now: only the merge of a derivation of all keeps them out. */
    boolean tryLockForFew() {
        return jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtext('liuke.derivation.merge'))")
                .query(Boolean.class)
                .single();
    }

    /** Waits until a few may be derived. */
    void lockForFew() {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('liuke.derivation.merge'))")
                .query(row -> {});
    }

    /** Two who derive the same customer do it one after the other. */
    void lockCustomers(Long[] ids) {
        jdbc.sql("select id from customer where id = any (:ids) order by id for no key update")
                .param("ids", ids)
                .query(row -> {});
    }

    void forgetOvertaken() {
        jdbc.sql("delete from derivation_overtaken").update();
    }

    /** If a derivation of all is under way, it has read these customers as they were before. */
    void overtake(Long[] ids) {
        jdbc.sql("""
                        insert into derivation_overtaken (customer_id)
                        select unnest(:ids)
                        where not pg_try_advisory_xact_lock_shared(hashtext('liuke.derivation'))
                        """).param("ids", ids).update();
    }

    /** Who was derived singly while all were being read; what was found out about them is forgotten. */
    List<Long> overtaken() {
        jdbc.sql("delete from derived_standing d using derivation_overtaken o where o.customer_id = d.customer_id")
                .update();
        jdbc.sql("delete from derived_tier d using derivation_overtaken o where o.customer_id = d.customer_id")
                .update();
        return jdbc.sql("select distinct customer_id from derivation_overtaken order by customer_id")
                .query(Long.class)
                .list();
    }

    /** Whose stored history of states is not all of it. */
    List<Long> moved(int limit) {
        return jdbc.sql("select customer_id from derived_standing where changed limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Nothing has been derived yet. */
    boolean isFirst() {
        return jdbc.sql("select is_empty('purchase_facts')")
                .query(Boolean.class)
                .single();
    }

    void mergeStates(Instant recordedAt) {
        jdbc.sql("""
                        update customer_state_change s set superseded_at = :now
                        from derived_standing d
                        where d.customer_id = s.customer_id and d.changed and d.keep = 0 and s.superseded_at is null
                        """).param("now", Timestamp.from(recordedAt)).update();
        jdbc.sql("""
                        insert into customer_state_change
                            (customer_id, id, ordinal, changed_on, from_state, to_state, cause, regained, reason, staff_id, recorded_at)
                        select d.customer_id, nextval('customer_state_change_seq'), d.keep + u.n, date '1970-01-01' + u.day,
                               u.from_state, u.to_state, u.cause, u.regained, x.reason, x.staff_id, :now
                        from derived_standing d
                        cross join lateral unnest(d.change_days, d.change_from, d.change_to, d.change_cause, d.change_regained)
                            with ordinality as u (day, from_state, to_state, cause, regained, n)
                        left join lateral (
                            select reason, staff_id
                            from customer_decision x
                            where u.cause = 'PERSON' and x.customer_id = d.customer_id
                              and x.decided_on = date '1970-01-01' + u.day and x.to_state = u.to_state
                            order by x.id desc
                            limit 1
                        ) x on true
                        where d.changed
                        """).param("now", Timestamp.from(recordedAt)).update();
        jdbc.sql("""
                        update customer c
                        set state = d.state, state_since = coalesce(d.state_since, c.created_on), regained = d.regained,
                            state_changes = d.state_changes, state_fingerprint = d.state_fingerprint
                        from derived_standing d
                        where d.customer_id = c.id and d.changed
                        """).update();
    }

    void mergeFacts() {
        jdbc.sql("""
                        delete from purchase_facts f
                        using derived_standing d
                        where d.customer_id = f.customer_id and d.order_days is null
                        """).update();
        jdbc.sql("""
                        insert into purchase_facts
                            (customer_id, order_days, first_on, last_on, gap_mean, gap_sd, revenue, profit, revenue_365,
                             profit_365, revenue_90, revenue_prev_90, profit_estimated, loss_on, fingerprint)
                        select customer_id, order_days, first_on, last_on, gap_mean, gap_sd, round(revenue, 4), round(profit, 4),
                               round(revenue_365, 4), round(profit_365, 4), round(revenue_90, 4), round(revenue_prev_90, 4),
                               profit_estimated, loss_on, fingerprint
                        from derived_standing
                        where order_days is not null
                        on conflict (customer_id) do update
                        set order_days = excluded.order_days, first_on = excluded.first_on, last_on = excluded.last_on,
                            gap_mean = excluded.gap_mean, gap_sd = excluded.gap_sd, revenue = excluded.revenue,
                            profit = excluded.profit, revenue_365 = excluded.revenue_365, profit_365 = excluded.profit_365,
                            revenue_90 = excluded.revenue_90, revenue_prev_90 = excluded.revenue_prev_90,
                            profit_estimated = excluded.profit_estimated, loss_on = excluded.loss_on,
                            fingerprint = excluded.fingerprint
                        """).update();
    }

    void mergeTiers(Instant recordedAt) {
        jdbc.sql("""
                        delete from customer_tier t
                        using derived_standing d
                        where d.customer_id = t.customer_id and d.order_days is null
                        """).update();
        jdbc.sql("""
                        insert into customer_tier_change (customer_id, id, changed_on, from_tier, to_tier, value, recorded_at)
                        select d.customer_id, nextval('customer_tier_change_seq'), date '1970-01-01' + u.day, u.from_tier,
                               u.to_tier, round(u.value, 4), :now
                        from derived_tier d
                        cross join lateral unnest(d.change_days, d.change_from, d.change_to, d.change_value)
                            as u (day, from_tier, to_tier, value)
                        """).param("now", Timestamp.from(recordedAt)).update();
        jdbc.sql("""
                        insert into customer_tier as t (customer_id, tier, since, value, tier_at_loss)
                        select customer_id, tier, since, round(value, 4), tier_at_loss
                        from derived_tier
                        on conflict (customer_id) do update
                        set tier = excluded.tier,
                            since = case when t.tier is distinct from excluded.tier then excluded.since else t.since end,
                            value = excluded.value, tier_at_loss = excluded.tier_at_loss
                        """).update();
    }

    void forgetStates() {
        jdbc.sql("delete from customer_state_change").update();
        jdbc.sql("""
                        update customer
                        set state = 'POTENTIAL', state_since = created_on, regained = false, state_changes = 0,
                            state_fingerprint = 0
                        where state_changes > 0
                        """).update();
    }

    void forgetFacts() {
        jdbc.sql("delete from purchase_facts").update();
    }

    void forgetTiers() {
        jdbc.sql("delete from customer_tier").update();
        jdbc.sql("delete from customer_tier_change").update();
        jdbc.sql("delete from tier_boundary").update();
    }

    /** Keeps states and tiers as a view of the derivation's date, and leaves what is current alone. */
    void keepAsView(long runId) {
        jdbc.sql("""
                        insert into derivation_result (run_id, customer_id, state, tier)
                        select :run, customer_id, s.state, t.tier
                        from derived_standing s left join derived_tier t using (customer_id)
                        """).param("run", runId).update();
    }
}
