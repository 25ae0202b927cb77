package io.liuke.churn.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.feature.ServiceFacts;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ServiceFactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    ServiceFactsReadModel readModel;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void customers() {
        jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role) values (900, 'svc', 'svc', 'none', 'SUPPORT')
                        """).update();
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'S' || n, 'S' || n, date '2024-01-01', date '2024-01-01' from generate_series(1, 3) n
                        """).update();
    }

    @Test
    void contactsPromisesAndCostsAreToldAsTheyWereKnown() {
        contact(1, "2025-01-05T10:00:00+08", "INBOUND", true, "2025-01-05T10:00:00+08");
        contact(1, "2025-06-01T10:00:00+08", "OUTBOUND", false, "2025-06-01T10:00:00+08");
        contact(1, "2025-06-20T10:00:00+08", "OUTBOUND", false, "2025-06-20T10:00:00+08");
        promise(1, "2025-05-01", null);
        promise(1, "2025-05-02", "2025-05-02T12:00:00+08");
        promise(1, "2025-05-03", "2025-05-09T12:00:00+08");
        cost(1, "2025-02-01", 40);
        cost(1, "2023-02-01", 500);
        owner(1, 1, "HAND", "2025-03-01T10:00:00+08", null);
        owner(1, 2, "HAND", "2023-03-01T10:00:00+08", null);
        owner(1, 3, "HAND", "2025-04-01T10:00:00+08", 4L);
        owner(1, 4, "UNDO", "2025-04-02T10:00:00+08", null);
        ServiceFacts facts = readModel.asOf(DAY, ZONE, null).of(1);
        assertThat(facts).isEqualTo(new ServiceFacts(0, 2, 176, 2, 2, 1, 40));
        assertThat(readModel.asOf(DAY, ZONE, List.of(1L, 2L)).of(1)).isEqualTo(facts);
        assertThat(readModel.asOf(DAY, ZONE, List.of(2L)).of(1)).isEqualTo(ServiceFacts.NOTHING);
    }

    @Test
    void whatHappenedOrWasWrittenDownLaterPlaysNoPart() {
        contact(2, "2025-07-01T00:30:00+08", "INBOUND", true, "2025-07-01T00:30:00+08");
        contact(2, "2025-06-10T10:00:00+08", "INBOUND", true, "2025-07-02T10:00:00+08");
        promise(2, "2025-07-01", null);
        cost(2, "2025-07-03", 10);
        owner(2, 5, "ONE", "2025-07-01T10:00:00+08", null);
        assertThat(readModel.asOf(DAY, ZONE, null).of(2)).isEqualTo(ServiceFacts.NOTHING);
    }

    private void contact(long customer, String at, String direction, boolean twoWay, String recorded) {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, recorded_at)
                        values (:customer, nextval('interaction_seq'), cast(:at as timestamptz), 'PHONE', :direction, :twoWay,
                                cast(:recorded as timestamptz))
                        """)
                .param("customer", customer)
                .param("at", at)
                .param("direction", direction)
                .param("twoWay", twoWay)
                .param("recorded", recorded)
                .update();
    }

    private void promise(long customer, String due, String done) {
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, promise, owner_id, created_at, done_at)
                        values (:customer, nextval('followup_seq'), 'call', cast(:due as date), true, 900,
                                timestamptz '2025-04-01 00:00+08', cast(:done as timestamptz))
                        """)
                .param("customer", customer)
                .param("due", due)
                .param("done", done)
                .update();
    }

    private void owner(long customer, long id, String kind, String at, Long undoneBy) {
        jdbc.sql("""
                        insert into owner_handover (id, kind, from_id, by_id, at, undone_by_id)
                        values (:id, :kind, 900, 900, cast(:at as timestamptz), :undoneBy)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("at", at)
                .param("undoneBy", undoneBy)
                .update();
        jdbc.sql("insert into owner_change (customer_id, id, handover_id, from_id) values (:customer, :id, :id, 900)")
                .param("customer", customer)
                .param("id", id)
                .update();
    }

    private void cost(long customer, String on, double amount) {
        jdbc.sql("""
                        insert into customer_cost (customer_id, id, cost_key, spent_on, kind, amount, import_id)
                        values (:customer, nextval('customer_cost_seq'), gen_random_uuid(), cast(:on as date), 'SERVICE', :amount, 1)
                        """)
                .param("customer", customer)
                .param("on", on)
                .param("amount", amount)
                .update();
    }
}
