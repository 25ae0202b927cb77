package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers with one order day, by the profit that a second order is expected to bring, as {@link OneOrderStore} keeps it. */
@Repository
class OneOrderReadModel {

    private final JdbcClient jdbc;

    OneOrderReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many, counted up to {@code most}. */
    int count(OwnerScope scope, int most) {
        return jdbc.sql("""
                        select count(*)
                        from (
                            select 1
                            from one_order g
                            join customer c on c.id = g.customer_id
                            where c.state = 'FIRST_TIME'
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                            limit :most
                        ) counted
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<OneOrderCustomer> page(OwnerScope scope, LocalDate today, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.owner_id, s.name as owner_name, f.first_on, :today - f.first_on as day, f.revenue,
                               f.profit, f.profit_estimated as estimated, q.gain, plan.what as planned_what, plan.due_on as planned_on
                        from (
                            select g.customer_id, g.gain
                            from one_order g
                            join customer c on c.id = g.customer_id
                            where c.state = 'FIRST_TIME' and (g.gain, g.customer_id) < (:gain, :id)
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                            order by g.gain desc, g.customer_id desc
                            limit :limit
                        ) q
                        join customer c on c.id = q.customer_id
                        join purchase_facts f on f.customer_id = q.customer_id
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
