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
                               held.lowest_value,
                               held.lowest_revenue,
                               held.lowest_profit,
                               coalesce(held.money_at_stake, 0) as money_at_stake
                        from (values (1, 'PRIME'), (2, 'MAJOR'), (3, 'ORDINARY'), (4, 'SMALL')) as layer (place, tier)
                        left join (
                            select t.tier,
                                   count(*) filter (where seen.by_reader) as customers,
                                   sum(t.value) filter (where seen.by_reader) as value,
                                   sum(f.revenue_365) filter (where seen.by_reader) as revenue,
                                   sum(f.profit_365) filter (where seen.by_reader) as profit,
                                   min(t.value) as lowest_value,
                                   min(f.revenue_365) as lowest_revenue,
                                   min(f.profit_365) as lowest_profit,
                                   sum(r.money_at_stake) filter (where seen.by_reader) as money_at_stake
                            from customer_tier t
                            join customer c on c.id = t.customer_id
                            cross join lateral (
                                select :all or coalesce(c.owner_id = any (:owners), false)
                                    or :unowned and c.owner_id is null as by_reader
                            ) seen
                            left join purchase_facts f on f.customer_id = t.customer_id
                            left join risk_score r on r.customer_id = t.customer_id
                            where t.tier is not null
                            group by t.tier
                        ) held on held.tier = layer.tier
                        order by layer.place
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(TierFigures.class)
                .list();
    }
}
