package io.liuke.churn.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down who left, who stayed, and what each was like at the start. */
@Repository
class LossStore {

    private final JdbcClient jdbc;

    LossStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else writes this period. */
    void forget(int days) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('loss_comparison'), :days)")
                .param("days", days)
                .query(row -> {});
        jdbc.sql("delete from loss_member where days = :days")
                .param("days", days)
                .update();
        jdbc.sql("delete from loss_class where days = :days")
                .param("days", days)
                .update();
        jdbc.sql("delete from loss_comparison where days = :days")
                .param("days", days)
                .update();
    }

    /**
     * Nothing is used that was not known when the period began, but for what a customer is (region, industry, source,
     * kind), of which no history is kept. Ranks are among all who bought then, those given up later included.
     *
     * @param dayAfter the first moment after the day on which the period begins
     */
    void members(int days, LocalDate from, LocalDate to, Instant dayAfter) {
        jdbc.sql("""
                        insert into loss_member (customer_id, days, lost, revenue, revenue_365, traits)
                        with base as (
                            select customer_id, to_state from state_flow(:from, :to)
                            where from_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        ), bought as (
                            select customer_id, min(ordered_on) filter (where is_order) as first_on, sum(revenue) as revenue,
                                   coalesce(sum(revenue) filter (where ordered_on > :yearBefore), 0) as revenue_365,
                                   coalesce(sum(profit) filter (where ordered_on > :yearBefore), 0) as profit_365,
                                   count(distinct ordered_on) filter (where is_order and ordered_on > :yearBefore) as order_days,
                                   count(*) filter (where is_order and ordered_on > :yearBefore) as orders,
                                   count(*) filter (where is_discounted and ordered_on > :yearBefore) as discounted,
                                   count(*) filter (where is_return and ordered_on > :yearBefore) as returns
                            from counted_purchase
                            where ordered_on <= :from and known_on <= :from
                            group by customer_id
                        ), product_days as (
                            select customer_id, product_name(product) as product, min(ordered_on) as first_on,
                                   count(distinct ordered_on) as days
                            from purchase
                            where product_name(product) is not null and amount >= 0 and status <> 'CANCELLED' and ordered_on <= :from and known_on <= :from
                            group by customer_id, product_name(product)
                        ), products as (
                            select customer_id, (array_agg(product order by first_on, product))[1] as first_product,
                                   (array_agg(product order by days desc, product))[1] as main_product
                            from product_days
                            group by customer_id
                        ), contact as (
                            select customer_id, bool_or(two_way or direction = 'INBOUND') as talked
                            from interaction
                            where at >= cast(:dayAfter as timestamptz) - interval '90 days' and at < :dayAfter and recorded_at < :dayAfter
                            group by customer_id
                        ), former as (
                            select distinct on (o.customer_id) o.customer_id, o.from_id
                            from owner_change o join owner_handover h on h.id = o.handover_id
                            where h.at >= :dayAfter
                            order by o.customer_id, h.at, o.id
                        ), ranked as (
                            select b.*, base.to_state,
                                   extract(year from age(:from, b.first_on)) * 12 + extract(month from age(:from, b.first_on)) as months,
                                   rank() over (order by b.revenue_365 desc) - 1 as richer,
                                   count(*) over () as everybody,
                                   row_number() over (order by case rule.basis when 'PROFIT' then b.profit_365 else b.revenue_365 end desc,
                                                               b.customer_id) - 1 as above,
                                   rule.prime_share, rule.major_share, rule.ordinary_share
                            from base
                            join bought b on b.customer_id = base.customer_id
                            cross join tier_rule rule
                            where b.first_on is not null
                        )
                        select r.customer_id, :days, r.to_state = 'LOST', r.revenue, r.revenue_365, array[
                            to_char(r.first_on, 'MM'),
                            case when r.months < 3 then 'M0' when r.months < 6 then 'M3' when r.months < 12 then 'M6'
                                 when r.months < 24 then 'M12' when r.months < 36 then 'M24' else 'M36' end,
                            case when r.order_days < 3 then 'N' || r.order_days when r.order_days < 5 then 'N3'
                                 when r.order_days < 10 then 'N5' when r.order_days < 20 then 'N10' else 'N20' end,
                            (1 + 5 * r.richer / r.everybody)::text,
                            case when r.above < r.everybody * r.prime_share then 'PRIME'
                                 when r.above < r.everybody * (r.prime_share + r.major_share) then 'MAJOR'
                                 when r.above < r.everybody * (r.prime_share + r.major_share + r.ordinary_share) then 'ORDINARY'
                                 else 'SMALL' end,
                            coalesce(p.first_product, ''), coalesce(p.main_product, ''),
                            coalesce(trim(c.source), ''), coalesce(trim(c.region), ''), coalesce(trim(c.industry), ''), c.kind,
                            coalesce(case when f.customer_id is null then c.owner_id else f.from_id end, 0)::text,
                            case when r.orders = 0 then '' when r.discounted = 0 then 'NONE' when r.discounted * 4 <= r.orders then 'SOME'
                                 when r.discounted * 2 <= r.orders then 'HALF' else 'MOST' end,
                            'R' || least(r.returns, 2),
                            case when k.talked then 'TALKED' when not k.talked then 'WRITTEN' else 'NONE' end]
                        from ranked r
                        join customer c on c.id = r.customer_id
                        left join products p on p.customer_id = r.customer_id
                        left join contact k on k.customer_id = r.customer_id
                        left join former f on f.customer_id = r.customer_id
                        where r.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL', 'LOST')
                        """)
                .param("days", days)
                .param("from", from)
                .param("to", to)
                .param("yearBefore", from.minusDays(365))
                .param("dayAfter", Timestamp.from(dayAfter))
                .update();
    }

    void classes(int days) {
        jdbc.sql("""
                        insert into loss_class (days, trait, class, customers, lost, low, high)
                        select :days, t.trait, t.class, count(*), count(*) filter (where m.lost), min(m.revenue_365), max(m.revenue_365)
                        from loss_member m
                        cross join unnest(m.traits) with ordinality t (class, trait)
                        where m.days = :days
                        group by t.trait, t.class
                        """).param("days", days).update();
    }

    void span(int days, LocalDate from, LocalDate to, Instant now) {
        jdbc.sql("""
                        insert into loss_comparison (days, from_on, to_on, given_up, computed_at)
                        select :days, :from, :to, count(*), :now
                        from state_flow(:from, :to)
                        where from_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                          and to_state not in ('FIRST_TIME', 'REPEAT', 'LOYAL', 'LOST')
                        """)
                .param("days", days)
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(now))
                .update();
    }
}
