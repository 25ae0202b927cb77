package io.liuke.web.dashboard;

import io.liuke.shared.BusinessTime;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind the figures that come from scores, the largest first. */
@Repository
class ScoresBehindReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ScoresBehindReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param owner of one owner only; 0: of those whom nobody owns; null: of all */
    List<CustomerBehind> group(ScoreGroup group, @Nullable Long owner, BehindCursor after) {
        return jdbc.sql("""
                        select * from (
                            select c.id, c.name, c.state, r.tier, s.name as owner_name, f.last_on,
                                   coalesce(f.revenue_365, 0) as revenue365, coalesce(f.revenue, 0) as revenue,
                                   count(*) over () as total
                            from risk_score r
                            join customer c on c.id = r.customer_id
                            left join work_queue(:today) q on q.customer_id = r.customer_id
                            left join purchase_facts f on f.customer_id = c.id
                            left join staff s on s.id = c.owner_id
                            where r.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                              and (:owner::bigint is null or coalesce(r.owner_id, 0) = :owner)
                              and case :group
                                  when 'SCORED' then true
                                  when 'IN_QUEUE' then q.customer_id is not null
                                  when 'LIKELY_TO_LEAVE' then r.churn_probability >= 0.5
                              end
                        ) behind
                        where (revenue, id) < (:revenue, :id)
                        order by revenue desc, id desc
                        limit :limit
                        """)
                .param("today", time.today())
                .param("group", group.name())
                .param("owner", owner, Types.BIGINT)
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", CustomersBehindReadModel.PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }
}
