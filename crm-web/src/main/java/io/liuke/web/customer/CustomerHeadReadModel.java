package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.staff.OwnerScope;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head of a customer's page: one row from the customer, the pyramid and the facts. */
@Repository
class CustomerHeadReadModel {

    private static final int YEAR = 365;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    CustomerHeadReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Empty for a customer who does not exist, and for one whom the reader may not see. */
    Optional<CustomerHead> find(CustomerId id, OwnerScope scope) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.kind, c.email, c.phone, c.wecom_id, c.region, c.industry, c.source,
                               c.created_on, c.cancelled_on, c.consent_email, c.consent_sms, c.consent_phone, c.state,
                               c.state_since, c.regained, c.version, c.owner_id, s.name as owner_name, t.tier, t.tier_at_loss,
                               t.value, missing_to_next_tier(t.tier, t.value, :today) as to_next, f.order_days, f.first_on,
                               f.last_on, f.gap_mean, f.gap_sd, f.revenue, f.profit, f.revenue_365 as revenue365,
                               f.profit_365 as profit365, f.profit_estimated, f.loss_on, y.orders, y.previous_profit
                        from customer c
                        left join staff s on s.id = c.owner_id
                        left join customer_tier t on t.customer_id = c.id
                        left join purchase_facts f on f.customer_id = c.id
                        cross join lateral (
                            select count(distinct p.ordered_on) filter (where p.is_order and p.ordered_on > :yearAgo) as orders,
                                   sum(p.profit) filter (where p.ordered_on <= :yearAgo) as previous_profit
                            from counted_purchase p
                            where p.customer_id = :id and p.ordered_on > :twoYearsAgo and p.ordered_on <= :today
                              and p.known_on <= :today
                        ) y
                        where c.id = :id and (:all or c.owner_id = any(:owners) or (:unowned and c.owner_id is null))
                        """)
                .param("id", id.value())
                .param("today", time.today())
                .param("yearAgo", time.today().minusDays(YEAR))
                .param("twoYearsAgo", time.today().minusDays(2 * YEAR))
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .query(CustomerHead.class)
                .optional();
    }
}
