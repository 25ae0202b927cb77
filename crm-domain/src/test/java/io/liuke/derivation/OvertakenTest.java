package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.customer.CustomerCancelled;
import io.liuke.customer.CustomerId;
import io.liuke.intake.ImportCompleted;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TableHold;
import io.liuke.testing.TestJobs;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What changes of a few while all are being derived, who have been read by then, is not lost with it. */
@DatabaseTest
class OvertakenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Autowired
    Derivations derivations;

    @Autowired
    Companies companies;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void aHundredCustomersWithAnOrderEach() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier,
                                 customer_tier_change, tier_boundary, derivation_run, derivation_overtaken, scheduled_tasks cascade
                        """).update();
        companies.viewOn(TODAY);
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'C' || n, 'C' || n, date '2026-01-01', date '2026-01-01' from generate_series(1, 100) n
                        """).update();
        order(1, 100, TODAY.minusDays(40), 1);
        derivations.runNow(null);
        // all are found to be other than they are stored, so all would be written over
        order(1, 100, TODAY.minusDays(20), 2);
    }

    @Test
    void whoIsImportedWhileAllAreReadIsAsImportedAfterwards() {
        whileAllAreDerived("tier_boundary", () -> {
            imported(3);
            assertThat(facts(1, 3)).as("shown at once").containsOnly(3);
            assertThat(facts(4, 100)).as("the others are not written yet").containsOnly(1);
        });

        assertThat(facts(1, 3)).containsOnly(3);
        assertThat(facts(4, 100)).containsOnly(2);
        assertThat(states(1, 3)).containsOnly("REPEAT");
        assertThat(states(4, 100)).containsOnly("REPEAT");
    }

    @Test
    void whoIsImportedWhileAllAreWrittenIsDerivedAfterThat() {
        whileAllAreDerived("customer_tier_change", () -> {
            imported(3);
            assertThat(facts(1, 3)).as("nobody waits for what is being written").containsOnly(1);
        });

        assertThat(facts(1, 3)).containsOnly(3);
        assertThat(facts(4, 100)).containsOnly(2);
    }

    @Test
    void whoCancelsMeanwhileStaysLost() {
        whileAllAreDerived(
                "tier_boundary",
                () -> transactions.executeWithoutResult(form -> {
                    jdbc.sql("update customer set cancelled_on = :today where id = 7")
                            .param("today", TODAY)
                            .update();
                    events.publishEvent(new CustomerCancelled(new CustomerId(7), TODAY));
                }));

        assertThat(states(7, 7)).containsOnly("LOST");
        assertThat(states(8, 100)).containsOnly("REPEAT");
    }

    /** By themselves they were placed by the ranking of before. */
    @Test
    void whoIsDerivedSinglyMeanwhileIsRankedAnewWithTheOthers() {
        jdbc.sql("update purchase set amount = 100000 where customer_id = 100").update();
        derivations.runNow(null);
        assertThat(tier(100)).isNotEqualTo("SMALL");
        companies.viewOn(TODAY.plusDays(10));
        order(1, 90, TODAY.plusDays(5), 3);
        jdbc.sql("update purchase set amount = 1000000 where customer_id <= 90").update();

        whileAllAreDerived("tier_boundary", () -> derivations.refresh(List.of(new CustomerId(100))));

        assertThat(tier(100)).isEqualTo("SMALL");
    }

    private String tier(long customer) {
        return jdbc.sql("select tier from customer_tier where customer_id = :customer")
                .param("customer", customer)
                .query(String.class)
                .single();
    }

    private void whileAllAreDerived(String table, Runnable meanwhile) {
        long id = derivations.start(null);
        CompletableFuture<Void> all;
        try (TableHold hold = TableHold.ofWriters(dataSource, table)) {
            all = CompletableFuture.runAsync(jobs::runAll);
            hold.awaitArrival(all);
            meanwhile.run();
        }
        all.orTimeout(1, TimeUnit.MINUTES).join();
        assertThat(derivations.find(id).orElseThrow().isDone()).isTrue();
    }

    /** One more order each of the first few, as an import does it. */
    private void imported(int customers) {
        transactions.executeWithoutResult(importing -> {
            order(1, customers, TODAY, 3);
            events.publishEvent(new ImportCompleted(new ImportId(3), ImportKind.PURCHASES, customers, 0));
        });
    }

    private void order(int from, int to, LocalDate day, long importId) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on, import_id)
                        select n, nextval('purchase_seq'), gen_random_uuid(), cast(:day as date), :day, 100, :day, :import
                        from generate_series(:from, :to) n
                        """)
                .param("day", day)
                .param("import", importId)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private List<Integer> facts(int from, int to) {
        return jdbc.sql("select order_days from purchase_facts where customer_id between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .list();
    }

    private List<String> states(int from, int to) {
        return jdbc.sql("select state from customer where id between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }
}
