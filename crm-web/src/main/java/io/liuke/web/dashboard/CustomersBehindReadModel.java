package io.liuke.web.dashboard;

import io.liuke.churn.insight.RetentionGroup;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.customer.LifecycleState;
import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind the figures of the dashboards, counted from the same functions, the largest first. */
@Repository
class CustomersBehindReadModel {

    static final int PAGE = 50;

    private final JdbcClient jdbc;

    CustomersBehindReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind a retention metric. */
    List<CustomerBehind> group(RetentionGroup group, RetentionPeriod period, BehindCursor after) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.name, c.state, t.tier, s.name as owner_name, f.last_on,
                                   coalesce(f.revenue_365, 0) as revenue365, coalesce(f.revenue, 0) as revenue,
                                   count(*) over () as total
                            from retention_base(:from, :to, :window, :previousFrom) b
                            join customer c on c.id = b.customer_id
                            left join customer_tier t on t.customer_id = c.id
                            left join purchase_facts f on f.customer_id = c.id
                            left join staff s on s.id = c.owner_id
                            where case :group
                                when 'ACTIVE_START' then b.active_start
                                when 'ACTIVE_END' then b.active_end
                                when 'RETAINED' then b.active_start and b.active_end
                                when 'LEFT' then b.active_start and not b.active_end
                                when 'NEW' then b.first_on > :from
                                when 'REACTIVATED' then b.active_end and not b.active_start and b.first_on <= :from
                                when 'BUYERS' then b.orders >= 1
                                when 'REPEAT_BUYERS' then b.orders >= 2
                            end
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("window", period.window())
                .param("previousFrom", period.previousFrom())
                .param("group", group.name())
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }

    /** Behind a cell of the flow between states. */
    List<CustomerBehind> flow(FlowGroup from, LifecycleState to, LocalDate start, LocalDate end, BehindCursor after) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.name, c.state, t.tier, s.name as owner_name, f.last_on,
                                   coalesce(f.revenue_365, 0) as revenue365, coalesce(f.revenue, 0) as revenue,
                                   count(*) over () as total
                            from state_flow(:start, :end) w
                            join customer c on c.id = w.customer_id
                            left join customer_tier t on t.customer_id = c.id
                            left join purchase_facts f on f.customer_id = c.id
                            left join staff s on s.id = c.owner_id
                            where w.to_state = :to
                              and case when w.from_state in ('POTENTIAL', 'TARGET') then 'NEW' else w.from_state end = :from
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("start", start)
                .param("end", end)
                .param("from", from.name())
                .param("to", to.name())
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }

    /** Behind a cell of the moves between tiers; null stands for every row or column. */
    List<CustomerBehind> moves(
            @Nullable MoveFrom from, @Nullable MoveTo to, LocalDate since, OwnerScope scope, BehindCursor after) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.name, c.state, t.tier, s.name as owner_name, f.last_on,
                                   coalesce(f.revenue_365, 0) as revenue365, coalesce(f.revenue, 0) as revenue,
                                   count(*) over () as total
                            from tier_flow(:since) w
                            join customer c on c.id = w.customer_id
                            left join customer_tier t on t.customer_id = c.id
                            left join purchase_facts f on f.customer_id = c.id
                            left join staff s on s.id = c.owner_id
                            where (w.from_tier is not null or w.to_tier is not null)
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                              and :from in
                                  ('', coalesce(w.from_tier, case when c.regained then 'REGAINED' else 'NEW' end))
                              and :to in
                                  ('', coalesce(w.to_tier, case c.state when 'LOST' then 'LOST' else 'NON_CUSTOMER' end))
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("since", since)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("from", from == null ? "" : from.name())
                .param("to", to == null ? "" : to.name())
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }
}
