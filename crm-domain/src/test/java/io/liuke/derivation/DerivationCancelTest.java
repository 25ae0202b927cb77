package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.purchase.HistoryPart;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TableHold;
import io.liuke.testing.TestJobs;
import io.liuke.testing.Traces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A derivation is stopped at the table that it needs next, wherever it is then. */
@DatabaseTest
class DerivationCancelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Autowired
    Derivations derivations;

    @Autowired
    DerivationRunner runner;

    @Autowired
    PurchaseHistories histories;

    @Autowired
    Companies companies;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void aThousandCustomersThatNothingIsKnownOf() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier,
                                 customer_tier_change, customer_value, company_profit, tier_boundary, derivation_run,
                                 derivation_result, scheduled_tasks cascade
                        """).update();
        jdbc.sql("update lifecycle_rule set usual_gap = null").update();
        companies.viewOn(TODAY);
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'C' || n, 'C' || n, date '2024-01-01', date '2024-01-01' from generate_series(1, 1000) n
                        """).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        select c, nextval('purchase_seq'), gen_random_uuid(), d, d, 10 + c % 90, d
                        from generate_series(1, 1000) c
                        cross join generate_series(0, c % 5) n
                        cross join lateral (select date '2026-06-28' - n * (20 + c % 50) - c % 400 as d) o
                        """).update();
    }

    /** The first derivation sets indexes aside; the one of the next day changes what is there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchase_facts", // the customers are read
                "customer_decision", // the orders are read
                "tier_boundary", // tiers are ranked
                "customer_cost", // worth is added up
                "customer_tier_change", // written, with the indexes set aside
                "customer_value" // nearly all is written
            })
    void cancelledItLeavesNothingAndTheNextOneIsWhole(String stage) {
        cancelledAt(stage);
        long first = derivations.start(null);
        jobs.runAll();
        assertThat(status(first)).isEqualTo("DONE");
        assertThat(count("purchase_facts")).isEqualTo(1000);
        companies.viewOn(TODAY.plusDays(60));
        cancelledAt(stage);
        long second = derivations.start(null);
        jobs.runAll();
        assertThat(status(second)).isEqualTo("DONE");
        assertThat(jdbc.sql("select exists (select from customer_tier_change where changed_on > :today)")
                        .param("today", TODAY)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** What interrupted it may reach the server late, and then it would meet whoever is lent the connection next. */
    @Test
    void theConnectionWhoseReadingWasGivenUpIsLentToNobodyElse() {
        List<Integer> readers = new ArrayList<>();
        HistoryPart part = HistoryPart.all(history -> {
            readers.addAll(
                    CompletableFuture.supplyAsync(this::readers).join()); // on another connection than it reads by
            throw new IllegalStateException("given up");
        });
        assertThatThrownBy(() -> histories.stream(TODAY, null, List.of(part))).hasStackTraceContaining("given up");
        assertThat(readers).hasSize(1);
        Awaitility.await()
                .until(() -> jdbc.sql("select not exists (select from pg_stat_activity where pid = any(:readers))")
                        .param("readers", readers.toArray(Integer[]::new))
                        .query(Boolean.class)
                        .single());
    }

    private List<Integer> readers() {
        return jdbc.sql("""
                        select pid from pg_stat_activity
                        where query like '%liuke.from_id%' and state <> 'idle' and pid <> pg_backend_pid()
                          and datname = current_database()
                        """).query(Integer.class).list();
    }

    @Test
    void aViewOfAnotherDateThatIsCancelledLeavesNothing() {
        Map<String, String> before = Traces.of(jdbc);
        long id = derivations.start(TODAY.minusDays(100));
        cancel(id, "derivation_result");
        assertThat(Traces.of(jdbc)).isEqualTo(before);
        assertThat(status(id)).isEqualTo("CANCELLED");
    }

    @Test
    void whatWaitsForAnotherDerivationIsCancelledWithoutWaiting() {
        long first = derivations.start(null);
        CompletableFuture<Void> running;
        try (TableHold hold = TableHold.ofAll(dataSource, "tier_boundary")) {
            running = CompletableFuture.runAsync(jobs::runAll);
            hold.awaitArrival(running);
            long second = derivations.start(TODAY.minusDays(1));
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> runner.run(second));
            Awaitility.await().until(() -> Traces.waiting(jdbc).size() == 2);
            assertThat(derivations.cancel(second)).isTrue();
            assertThat(derivations.cancel(second)).as("a second time").isFalse();
            assertThatThrownBy(() -> join(waiting)).hasMessageContaining("canceling statement");
            assertThat(status(first)).isEqualTo("RUNNING");
        }
        join(running);
        assertThat(status(first)).isEqualTo("DONE");
        assertThat(derivations.cancel(first)).as("it was over").isFalse();
    }

    @Test
    void howFarItIsIsSeenWhileItRuns() {
        long id = derivations.start(null);
        List<Double> seen = new ArrayList<>();
        TableHold hold = TableHold.ofAll(dataSource, "purchase_facts");
        CompletableFuture<Void> job = CompletableFuture.runAsync(jobs::runAll);
        for (String next : List.of("tier_boundary", "customer_tier_change", "customer_value")) {
            hold.awaitArrival(job);
            seen.add(derivations.find(id).orElseThrow().progress());
            TableHold following = TableHold.ofAll(dataSource, next);
            hold.close();
            hold = following;
        }
        hold.awaitArrival(job);
        seen.add(derivations.find(id).orElseThrow().progress());
        hold.close();
        join(job);
        seen.add(derivations.find(id).orElseThrow().progress());
        assertThat(seen).isSorted().doesNotHaveDuplicates().startsWith(0.0).endsWith(1.0);
    }

    private void cancelledAt(String stage) {
        Map<String, String> before = Traces.of(jdbc);
        long id = derivations.start(null);
        cancel(id, stage);
        assertThat(status(id)).isEqualTo("CANCELLED");
        assertThat(derivations.find(id).orElseThrow().failure()).isNull();
        assertThat(Traces.of(jdbc)).isEqualTo(before);
        assertThat(Traces.locks(jdbc)).isEmpty();
        assertThat(count("scheduled_tasks")).isZero();
    }

    /** Cancels it while it waits for the table, which nobody lets go: it has to be interrupted there. */
    private void cancel(long id, String table) {
        try (TableHold hold = TableHold.ofAll(dataSource, table)) {
            CompletableFuture<Void> job = CompletableFuture.runAsync(jobs::runAll);
            hold.awaitArrival(job);
            assertThat(status(id)).isEqualTo("RUNNING");
            assertThat(derivations.cancel(id)).isTrue();
            join(job);
        }
    }

    private static void join(CompletableFuture<Void> job) {
        job.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private String status(long id) {
        return derivations.find(id).orElseThrow().status();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
