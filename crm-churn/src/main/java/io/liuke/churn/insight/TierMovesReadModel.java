package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who moves between the tiers, and who is about to. */
@Repository
class TierMovesReadModel {

    private final JdbcClient jdbc;

    TierMovesReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TierFlow> since(LocalDate from, OwnerScope scope) {
        return jdbc.sql("""
                        select f.from_tier as "from", f.to_tier as "to", c.state, c.regained, count(*) as customers
                        from tier_flow(:from) f
                        join customer c on c.id = f.customer_id
                        where (f.from_tier is not null or f.to_tier is not null)
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        group by f.from_tier, f.to_tier, c.state, c.regained
                        """)
                .param("from", from)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(TierFlow.class)
                .list();
    }

    List<NearNextTier> nearNext(OwnerScope scope, int limit) {
        return jdbc.sql("""
                        select t.customer_id, c.name, s.name as owner_name, t.tier, t.to_next as missing,
                               (t.to_next / (t.value + t.to_next))::float8 as share,
                               case when f.revenue_prev_90 > 0 then (f.revenue_90 / f.revenue_prev_90 - 1)::float8 end as growth
                        from customer_tier t
                        join customer c on c.id = t.customer_id
                        left join staff s on s.id = c.owner_id
                        left join purchase_facts f on f.customer_id = t.customer_id
                        where t.tier is not null and t.value + t.to_next > 0 and t.to_next <= 0.1 * (t.value + t.to_next)
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by t.to_next / (t.value + t.to_next), t.customer_id
                        limit :limit
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(NearNextTier.class)
                .list();
    }

    long countNearNext(OwnerScope scope) {
        return jdbc.sql("""
                        select count(*)
                        from customer_tier t
                        join customer c on c.id = t.customer_id
                        where t.tier is not null and t.value + t.to_next > 0 and t.to_next <= 0.1 * (t.value + t.to_next)
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(Long.class)
                .single();
    }
}
