package io.liuke.churn.insight;

import io.liuke.staff.OwnerScope;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unprofitable customers, along the index of those. */
@Repository
class UnprofitableReadModel {

    private final JdbcClient jdbc;

    UnprofitableReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnprofitableSum sum(OwnerScope scope) {
        return jdbc.sql("""
                        select count(*) as customers,
                               count(*) filter (where t.tier in ('PRIME', 'MAJOR')) as key,
                               coalesce(sum(f.revenue_365), 0) as revenue,
                               coalesce(sum(v.profit_365), 0) as profit,
                               coalesce(sum(v.service_365), 0) as service,
                               coalesce(sum(v.offer_365), 0) as offers,
                               coalesce(sum(v.bad_debt_365), 0) as bad_debt,
                               coalesce(sum(v.net_365), 0) as net
                        from customer_value v
                        join customer c on c.id = v.customer_id
                        left join customer_tier t on t.customer_id = v.customer_id
                        left join purchase_facts f on f.customer_id = v.customer_id
                        where v.unprofitable
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        """)
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(UnprofitableSum.class)
                .single();
    }

    List<UnprofitableCustomer> list(OwnerScope scope, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select v.customer_id, c.code, c.name, s.name as owner_name, coalesce(f.revenue_365, 0) as revenue,
                               v.profit_365 as profit, v.service_365 as service, v.offer_365 as offers,
                               v.bad_debt_365 as bad_debt, v.net_365 as net
                        from customer_value v
                        join customer c on c.id = v.customer_id
                        left join staff s on s.id = c.owner_id
                        left join purchase_facts f on f.customer_id = v.customer_id
                        where v.unprofitable
                          and (v.net_365, v.customer_id) > (:amount, :id)
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by v.net_365, v.customer_id
                        limit :limit
                        """)
                .param("amount", after.amount())
                .param("id", after.id())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(UnprofitableCustomer.class)
                .list();
    }
}
