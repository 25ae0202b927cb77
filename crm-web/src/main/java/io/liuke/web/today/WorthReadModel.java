package io.liuke.web.today;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row by its key, for the panel; the rows of the queue do without. */
@Repository
class WorthReadModel {

    private final JdbcClient jdbc;

    WorthReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Worth of(long customer) {
        return jdbc.sql(
                        "select unprofitable, large, net_365 as net365 from customer_value where customer_id = :customer")
                .param("customer", customer)
                .query(Worth.class)
                .optional()
                .orElse(Worth.ORDINARY);
    }
}
