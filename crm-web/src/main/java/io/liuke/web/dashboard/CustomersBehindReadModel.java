package io.liuke.web.dashboard;

import io.liuke.churn.insight.RetentionGroup;
import io.liuke.churn.insight.RetentionPeriod;
import io.liuke.customer.LifecycleState;
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

    /**
     * Behind a cell of the flow between states.
     *
     * @param from null: whoever stood anywhere else before
     * @param to null: whoever buys now
     */
    List<CustomerBehind> flow(
            @Nullable FlowGroup from, @Nullable LifecycleState to, LocalDate start, LocalDate end, BehindCursor after) {
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
                            where case :to when '' then w.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                                           else w.to_state = :to end
                              and case :from when '' then w.from_state <> w.to_state
                                             when 'NEW' then w.from_state in ('POTENTIAL', 'TARGET')
                                             else w.from_state = :from end
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("start", start)
                .param("end", end)
                .param("from", from == null ? "" : from.name())
                .param("to", to == null ? "" : to.name())
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }
}
