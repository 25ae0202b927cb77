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

    /**
     * Everybody who stands in the pyramid at one of the ends, and who was lost between them without having stood in it. Who
     * stayed out of it did not move.
     */
    List<TierFlow> since(LocalDate from, LocalDate today, OwnerScope scope) {
        return jdbc.sql("""
                        select f.from_tier as "from", f.to_tier as "to", f.from_state, f.to_state, count(*) as customers
                        from tier_flow(:from, :today) f
                        join customer c on c.id = f.customer_id
                        where (f.from_tier is not null or f.to_tier is not null
                               or f.to_state = 'LOST' and f.from_state <> 'LOST')
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        group by f.from_tier, f.to_tier, f.from_state, f.to_state
                        """)
                .param("from", from)
                .param("today", today)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(TierFlow.class)
                .list();
    }

    /** The boundary is that of the latest ranking by {@code today}, and the rule's hysteresis on top: what it takes to change tier. */
    List<NearNextTier> nearNext(OwnerScope scope, LocalDate today, int limit) {
        return jdbc.sql("""
                        select c.id as customer_id, c.name, s.name as owner_name, near.tier, near.missing, near.share,
                               near.growth, near.total
                        from (
                            select t.customer_id, t.tier, bound.needed - t.value as missing,
                                   ((bound.needed - t.value) / bound.needed)::float8 as share,
                                   case when f.revenue_prev_90 > 0 then (f.revenue_90 / f.revenue_prev_90 - 1)::float8 end
                                       as growth,
                                   count(*) over () as total
                            from customer_tier t
                            join customer c on c.id = t.customer_id
                            join purchase_facts f on f.customer_id = t.customer_id
                            join (
                                select case b.tier when 'PRIME' then 'MAJOR' when 'MAJOR' then 'ORDINARY' else 'SMALL' end as tier,
                                       (b.lower_bound * (1 + rule.hysteresis))::numeric(18, 4) as needed
                                from tier_boundary b cross join tier_rule rule
                                where b.as_of = (select max(as_of) from tier_boundary where as_of <= :today)
                                  and b.tier <> 'SMALL'
                            ) bound on bound.tier = t.tier
                            where bound.needed > t.value and bound.needed - t.value <= 0.1 * bound.needed
                              and f.revenue_90 > f.revenue_prev_90
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        ) near
                        join customer c on c.id = near.customer_id
                        left join staff s on s.id = c.owner_id
                        order by near.share, c.id
                        limit :limit
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("today", today)
                .param("limit", limit)
                .query(NearNextTier.class)
                .list();
    }
}
