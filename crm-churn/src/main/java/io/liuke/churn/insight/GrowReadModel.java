package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers who buy, by what there is to gain: first who they are, along an index, then the figures of those few. */
@Repository
class GrowReadModel {

    private final JdbcClient jdbc;

    GrowReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param among null: everybody */
    List<Long> byModelled(OwnerScope scope, Long @Nullable [] among, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select r.customer_id
                        from risk_score r
                        join customer c on c.id = r.customer_id
                        where r.lifetime_profit is not null and r.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                          and (r.lifetime_profit, r.customer_id) < (:amount, :id)
                          and (cast(:among as bigint[]) is null or r.customer_id = any (cast(:among as bigint[])))
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by r.lifetime_profit desc, r.customer_id desc
                        limit :limit
                        """)
                .param("amount", after.amount())
                .param("id", after.id())
                .param("among", among, Types.ARRAY)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Where nothing is modelled: by the profit of the last 365 days. */
    List<Long> byProfit(OwnerScope scope, Long @Nullable [] among, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select f.customer_id
                        from purchase_facts f
                        join customer c on c.id = f.customer_id
                        where c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                          and (f.profit_365, f.customer_id) < (:amount, :id)
                          and (cast(:among as bigint[]) is null or f.customer_id = any (cast(:among as bigint[])))
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by f.profit_365 desc, f.customer_id desc
                        limit :limit
                        """)
                .param("amount", after.amount())
                .param("id", after.id())
                .param("among", among, Types.ARRAY)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** In the order of the ids. */
    List<GrowRow> rows(List<Long> ids, LocalDate today) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.state, t.tier, s.name as owner_name,
                               coalesce(v.booked, f.profit, 0) as booked, r.lifetime_profit as modelled,
                               coalesce(f.profit_365, 0) as profit365, coalesce(v.service_365 + v.offer_365, 0) as cost_to_serve,
                               missing_to_next_tier(t.tier, t.value, :today) as to_next, coalesce(f.profit_estimated, false) as estimated,
                               coalesce(v.unprofitable, false) as unprofitable, coalesce(v.large, false) as large
                        from unnest(cast(:ids as bigint[])) with ordinality wanted (id, place)
                        join customer c on c.id = wanted.id
                        left join risk_score r on r.customer_id = c.id
                        left join purchase_facts f on f.customer_id = c.id
                        left join customer_value v on v.customer_id = c.id
                        left join customer_tier t on t.customer_id = c.id
                        left join staff s on s.id = c.owner_id
                        order by wanted.place
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("today", today)
                .query(GrowRow.class)
                .list();
    }
}
