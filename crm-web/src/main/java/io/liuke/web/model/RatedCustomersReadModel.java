package io.liuke.web.model;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers behind the figures of a back-test, the highest chance of an order first: the gravest misses lead. */
@Repository
class RatedCustomersReadModel {

    private final JdbcClient jdbc;

    RatedCustomersReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RatedCustomer> page(long test, RatedGroup group, RatedCursor after, int limit) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.state, s.name as owner_name, 1 - b.p as churn, b.p,
                               not b.ordered as left
                        from (
                            select customer_id, p, ordered
                            from backtest_prediction
                            where run_id = :test and p <= :highest and p > :above
                              and ordered = any (:ordered)
                              and (p, customer_id) < (:p, :id)
                            order by p desc, customer_id desc
                            limit :limit) b
                        join customer c on c.id = b.customer_id
                        left join staff s on s.id = c.owner_id
                        order by b.p desc, b.customer_id desc
                        """)
                .param("test", test)
                .param("highest", group.highestChance())
                .param("above", group.above())
                .param("ordered", ordered(group), Types.ARRAY)
                .param("p", after.p())
                .param("id", after.id())
                .param("limit", limit)
                .query(RatedCustomer.class)
                .list();
    }

    private static Boolean[] ordered(RatedGroup group) {
        return group.left() == null ? new Boolean[] {true, false} : new Boolean[] {!group.left()};
    }
}
