package io.liuke.churn.insight;

import static io.liuke.customer.LifecycleState.FIRST_TIME;
import static io.liuke.customer.LifecycleState.LOST;
import static io.liuke.customer.LifecycleState.POTENTIAL;
import static io.liuke.customer.LifecycleState.REPEAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.customer.LifecycleState;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class StateFlowsTest {

    private static final LocalDate START = LocalDate.of(2026, 6, 30);
    private static final LocalDate END = LocalDate.of(2026, 9, 28);

    @Autowired
    private StateFlows flows;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aStateIsTheOneBeforeTheFirstLaterChange() {
        customer(1, LOST);
        change(1, 1, "2026-01-05", POTENTIAL, FIRST_TIME);
        change(1, 2, "2026-07-01", FIRST_TIME, REPEAT);
        change(1, 3, "2026-09-28", REPEAT, LOST);
        customer(2, REPEAT);
        change(2, 1, "2026-06-30", FIRST_TIME, REPEAT);
        customer(3, FIRST_TIME);
        change(3, 1, "2026-07-02", POTENTIAL, FIRST_TIME);
        customer(4, LOST);
        change(4, 1, "2026-10-01", REPEAT, LOST);
        assertThat(flows.between(START, END))
                .containsExactlyInAnyOrder(
                        new StateFlow(FIRST_TIME, LOST, 1),
                        new StateFlow(REPEAT, REPEAT, 2),
                        new StateFlow(POTENTIAL, FIRST_TIME, 1));
    }

    @Test
    void aChangeThatWasReplayedAwayIsNotCounted() {
        customer(1, FIRST_TIME);
        change(1, 1, "2026-07-05", REPEAT, LOST);
        jdbc.sql("update customer_state_change set superseded_at = now()").update();
        assertThat(flows.between(START, END)).containsExactly(new StateFlow(FIRST_TIME, FIRST_TIME, 1));
    }

    private void customer(long id, LifecycleState state) {
        jdbc.sql("""
                insert into customer (id, code, name, created_on, state, state_since)
                values (:id, 'c' || :id, 'Customer', '2026-01-01', :state, '2026-01-01')
                """).param("id", id).param("state", state.name()).update();
    }

    private void change(long customer, int ordinal, String day, LifecycleState from, LifecycleState to) {
        jdbc.sql("""
                insert into customer_state_change
                    (customer_id, id, ordinal, changed_on, from_state, to_state, cause, recorded_at)
                values (:customer, :ordinal, :ordinal, :day, :from, :to, 'RULE', :day)
                """)
                .param("customer", customer)
                .param("ordinal", ordinal)
                .param("day", LocalDate.parse(day))
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }
}
