package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer's orders show on their page beyond the facts: the order days, and charges that should not be. */
@Repository
class CustomerOrdersReadModel {

    private final JdbcClient jdbc;

    CustomerOrdersReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last order days up to {@code today}, oldest first. Automatic charges after a cancellation are no orders. */
    List<OrderDay> orderDays(CustomerId id, LocalDate today, int limit) {
        return jdbc.sql("""
                        select day, amount from (
                            select p.ordered_on as day, sum(p.revenue) as amount
                            from counted_purchase p
                            where p.customer_id = :customer and p.is_order and p.ordered_on <= :today and p.known_on <= :today
                            group by p.ordered_on
                            order by p.ordered_on desc
                            limit :limit
                        ) newest
                        order by day
                        """)
                .param("customer", id.value())
                .param("today", today)
                .param("limit", limit)
                .query(OrderDay.class)
                .list();
    }

    Optional<BilledAfterCancelling> billedAfterCancelling(CustomerId id, LocalDate today) {
        return jdbc.sql("""
                        select c.cancelled_on, count(*) as charges, sum(p.amount) as amount, max(p.ordered_on) as last_on
                        from customer c
                        join purchase p on p.customer_id = c.id and p.channel = 'RECURRING' and p.status <> 'CANCELLED'
                                       and p.amount > 0 and p.ordered_on > c.cancelled_on and p.ordered_on <= :today
                        where c.id = :customer
                        group by c.cancelled_on
                        """)
                .param("customer", id.value())
                .param("today", today)
                .query(BilledAfterCancelling.class)
                .optional();
    }
}
