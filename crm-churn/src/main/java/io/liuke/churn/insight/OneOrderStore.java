package io.liuke.churn.insight;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who has ordered on one day, and what a second order is expected to bring. */
@Repository
class OneOrderStore {

    private final JdbcClient jdbc;

    OneOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The curve is a staircase: the bucket of a day in its days is the step that the day stands on.
     *
     * @param ids null: all customers
     */
    void refresh(SecondOrders orders, LocalDate today, @Nullable Collection<Long> ids) {
        Long[] only = ids == null ? null : ids.toArray(Long[]::new);
        jdbc.sql("""
                        delete from one_order o
                        where (cast(:ids as bigint[]) is null or o.customer_id = any (cast(:ids as bigint[])))
                          and not exists (
                              select from customer c join purchase_facts f on f.customer_id = c.id
                              where c.id = o.customer_id and c.state = 'FIRST_TIME' and f.order_days = 1)
                        """).param("ids", only, Types.ARRAY).update();
        jdbc.sql("""
                        insert into one_order as o (customer_id, gain)
                        select customer_id, round((greatest(profit, 0) * case
                                   when not :known then 1 when already >= 1 then 0
                                   else (by_then - already) / (1 - already) end)::numeric, 4)
                        from (
                            select f.customer_id, f.profit,
                                   coalesce((cast(:shares as float8[]))[width_bucket(:today - f.first_on, cast(:days as int[]))], 0) as already,
                                   coalesce((cast(:shares as float8[]))[width_bucket(:today - f.first_on + :horizon, cast(:days as int[]))], 0)
                                       as by_then
                            from customer c
                            join purchase_facts f on f.customer_id = c.id
                            where c.state = 'FIRST_TIME' and f.order_days = 1
                              and (cast(:ids as bigint[]) is null or c.id = any (cast(:ids as bigint[])))
                        ) a
                        on conflict (customer_id) do update set gain = excluded.gain where o.gain <> excluded.gain
                        """)
                .param("ids", only, Types.ARRAY)
                .param("today", today)
                .param("known", orders.known())
                .param("days", orders.days())
                .param("shares", orders.shares())
                .param("horizon", orders.horizonDays())
                .update();
    }
}
