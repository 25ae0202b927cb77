package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The layers by SQL. */
@Repository
class PyramidFiguresReadModel {

    private final JdbcClient jdbc;

    PyramidFiguresReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TierFigures> tiers(OwnerScope scope) {
        return jdbc.sql("""
                        select layer.tier,
                               coalesce(held.customers, 0) as customers,
                               coalesce(held.value, 0) as value,
                               coalesce(held.revenue, 0) as revenue,
                               coalesce(held.profit, 0) as profit,
                               bound.lower_bound,
                               coalesce(held.money_at_stake, 0) as money_at_stake
                        from (values (1, 'PRIME'), (2, 'MAJOR'), (3, 'ORDINARY'), (4, 'SMALL')) as layer (place, tier)
                        left join (
                            select t.tier,
                                   count(*) as customers,
                                   sum(t.value) as value,
                                   sum(f.revenue_365) as revenue,
                                   sum(f.profit_365) as profit,
                                   sum(r.money_at_stake) as money_at_stake
                            from customer_tier t
                            join customer c on c.id = t.customer_id
                            left join purchase_facts f on f.customer_id = t.customer_id
                            left join risk_score r on r.customer_id = t.customer_id
                            where t.tier is not null
                              and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                            group by t.tier
                        ) held on held.tier = layer.tier
                        left join (
                            select tier, lower_bound
                            from tier_boundary
                            where as_of = (select max(as_of) from tier_boundary) and tier <> 'SMALL'
                        ) bound on bound.tier = layer.tier
                        order by layer.place
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(TierFigures.class)
                .list();
    }
}
