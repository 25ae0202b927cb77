package io.liuke.churn.insight;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of the customer who stands first in the queue. */
@Repository
class ModelExampleReadModel {

    private final JdbcClient jdbc;

    ModelExampleReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Customer> firstInQueue(LocalDate today) {
        return jdbc.sql("""
                        select c.id, c.name, f.order_days - 1 as repeats, f.last_on - f.first_on as first_to_last,
                               r.scored_on - f.first_on as age
                        from work_queue(:today) r
                        join customer c on c.id = r.customer_id
                        join purchase_facts f on f.customer_id = r.customer_id
                        order by r.priority desc, r.customer_id desc
                        limit 1
                        """).param("today", today).query(Customer.class).optional();
    }

    /** Days from the first order to the last, and to the day of the score. */
    record Customer(long id, String name, int repeats, int firstToLast, int age) {}
}
