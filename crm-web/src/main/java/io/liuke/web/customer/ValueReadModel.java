package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one customer is worth, from what the derivation wrote; who has no costs has no row there, and is worth their profit. */
@Repository
class ValueReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    ValueReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    ValueFigures of(CustomerId customer, OwnerScope scope) {
        return jdbc.sql("""
                        select least(f.first_on, spent.first_on) as since,
                               coalesce(f.revenue, 0) as revenue,
                               coalesce(f.profit, 0) as profit,
                               coalesce(f.profit_365, 0) as profit365,
                               coalesce(v.acquisition, 0) as acquisition,
                               coalesce(v.service, 0) as service,
                               coalesce(v.offer, 0) as offer,
                               coalesce(v.bad_debt, 0) as bad_debt,
                               coalesce(v.receivable, 0) as receivable,
                               coalesce(v.booked, f.profit, 0) as booked,
                               coalesce(v.net_365, f.profit_365, 0) as net365,
                               coalesce(v.unprofitable, false) as unprofitable,
                               coalesce(v.large, false) as large,
                               v.profit_share,
                               coalesce(f.profit_estimated, false) as estimated,
                               brought.referred,
                               brought.profit as referred_profit,
                               brought.estimated as referred_estimated,
                               spent.entries
                        from customer c
                        left join purchase_facts f on f.customer_id = c.id
                        left join customer_value v on v.customer_id = c.id
                        cross join lateral (
                            select min(x.spent_on) as first_on, count(*)::int as entries
                            from customer_cost x
                            where x.customer_id = c.id and x.spent_on <= :today and coalesce(x.known_on, x.spent_on) <= :today
                        ) spent
                        cross join lateral (
                            select count(*)::int as referred,
                                   coalesce(sum(g.profit), 0) as profit,
                                   coalesce(bool_or(g.profit_estimated), false) as estimated
                            from customer_code k
                            join customer r on r.referred_by = k.code
                            left join purchase_facts g on g.customer_id = r.id
                            where k.customer_id = c.id
                              and (:all or r.owner_id = any (:owners) or (:unowned and r.owner_id is null))
                        ) brought
                        where c.id = :id
                        """)
                .param("id", customer.value())
                .param("today", time.today())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(ValueFigures.class)
                .single();
    }
}
