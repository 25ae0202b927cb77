package io.liuke.churn.insight;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts state by state. */
@Repository
class StateFlowReadModel {

    private final JdbcClient jdbc;

    StateFlowReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StateFlow> between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select from_state as "from", to_state as "to", count(*) as customers
                        from state_flow(:from, :to)
                        group by from_state, to_state
                        """)
                .param("from", from)
                .param("to", to)
                .query(StateFlow.class)
                .list();
    }
}
