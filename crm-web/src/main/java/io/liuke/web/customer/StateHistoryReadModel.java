package io.liuke.web.customer;

import io.liuke.customer.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The states through which a customer went, as the history in force says it. */
@Repository
class StateHistoryReadModel {

    /** A customer who comes and goes for decades stays below it. */
    private static final int LIMIT = 40;

    private final JdbcClient jdbc;

    StateHistoryReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<StateChange> of(CustomerId customer) {
        return jdbc.sql("""
                        select c.changed_on, c.to_state, c.cause, c.regained, c.reason, s.name as actor
                        from customer_state_change c
                        left join staff s on s.id = c.staff_id
                        where c.customer_id = :customer and c.superseded_at is null
                        order by c.ordinal desc
                        limit :limit
                        """)
                .param("customer", customer.value())
                .param("limit", LIMIT)
                .query(StateChange.class)
                .list();
    }
}
