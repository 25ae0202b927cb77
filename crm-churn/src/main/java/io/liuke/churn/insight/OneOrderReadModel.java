package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers with one order day, by the profit that a second order is expected to bring. */
@Repository
class OneOrderReadModel {

    private final JdbcClient jdbc;

    OneOrderReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The curve is a staircase: the bucket of a day in its days is the step that the day stands on. */
    List<OneOrderCustomer> page(SecondOrders orders, OwnerScope scope, LocalDate today, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.owner_id, s.name as owner_name, q.first_on, q.day, q.revenue, q.profit,
                               q.profit_estimated as estimated, q.gain, plan.what as planned_what, plan.due_on as planned_on, q.total
                        from (
                            select * from (
                                select b.*, count(*) over () as total
                                from (
                                    select a.*, round((greatest(a.profit, 0) * case
                                               when not :known then 1 when a.already >= 1 then 0
                                               else (a.by_then - a.already) / (1 - a.already) end)::numeric, 4) as gain
                                    from (
                                        select f.*, :today - f.first_on as day,
                                               coalesce((cast(:shares as float8[]))[width_bucket(:today - f.first_on, cast(:days as int[]))], 0) as already,
                                               coalesce((cast(:shares as float8[]))[width_bucket(:today - f.first_on + :horizon, cast(:days as int[]))], 0)
                                                   as by_then
                                        from customer c
                                        join purchase_facts f on f.customer_id = c.id
                                        where c.state = 'FIRST_TIME' and f.order_days = 1
                                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                                    ) a
                                ) b
                            ) everybody
                            where (gain, customer_id) < (:gain, :id)
                            order by gain desc, customer_id desc
                            limit :limit
                        ) q
                        join customer c on c.id = q.customer_id
                        left join staff s on s.id = c.owner_id
                        left join lateral (
                            select what, due_on from followup
                            where customer_id = c.id and done_at is null
                            order by due_on, id
                            limit 1
                        ) plan on true
                        order by q.gain desc, q.customer_id desc
                        """)
                .param("today", today)
                .param("known", orders.known())
                .param("days", orders.days())
                .param("shares", orders.shares())
                .param("horizon", orders.horizonDays())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("gain", after.amount())
                .param("id", after.id())
                .param("limit", limit)
                .query(OneOrderCustomer.class)
                .list();
    }
}
