package io.liuke.web.dashboard;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind a cell of the comparison, from the same rows that it was counted from. */
@Repository
class LostBehindReadModel {

    private final JdbcClient jdbc;

    LostBehindReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By revenue up to the start of the period, the largest first. */
    List<CustomerBehind> cell(LostCell cell, BehindCursor after) {
        return jdbc.sql("""
                        with cell as materialized (
                            select customer_id, revenue
                            from loss_member
                            where days = :days and lost = :lost and (:place = 0 or traits[:place] = :class)
                        )
                        select c.id, c.name, c.state, t.tier, s.name as owner_name, f.last_on,
                               coalesce(f.revenue_365, 0) as revenue365, m.revenue, (select count(*) from cell) as total
                        from (
                            select customer_id, revenue
                            from cell
                            where (revenue, customer_id) < (:revenue, :id)
                            order by revenue desc, customer_id desc
                            limit :limit
                        ) m
                        join customer c on c.id = m.customer_id
                        left join customer_tier t on t.customer_id = c.id
                        left join purchase_facts f on f.customer_id = c.id
                        left join staff s on s.id = c.owner_id
                        order by m.revenue desc, m.customer_id desc
                        """)
                .param("days", cell.days())
                .param("lost", cell.left())
                .param("place", cell.place())
                .param("class", cell.code())
                .param("revenue", after.revenue())
                .param("id", after.id())
                .param("limit", CustomersBehindReadModel.PAGE + 1)
                .query(CustomerBehind.class)
                .list();
    }
}
