package io.liuke.churn.scoring;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringStatus;
import io.liuke.churn.Scorings;
import io.liuke.derivation.Derivations;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TableHold;
import io.liuke.testing.TestJobs;
import io.liuke.testing.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scoring is stopped at the table that it needs next, wherever it is then. */
@DatabaseTest
@Import(SmallCompany.class)
class ScoringCancelTest {

    @Autowired
    SmallCompany company;

    @Autowired
    Scorings scorings;

    @Autowired
    Derivations derivations;

    @Autowired
    Companies companies;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void threeHundredCustomersWithOrders() {
        company.empty();
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since, phone, owner_id)
                        select n, 'C' || n, 'Customer ' || n, date '2023-06-30', date '2023-06-30', '1380000', 1
                        from generate_series(1, 300) n
                        """).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                        select c, nextval('purchase_seq'), gen_random_uuid(), d, d, 100, 30, d
                        from generate_series(1, 300) c
                        cross join generate_series(0, c % 7) n
                        cross join lateral (select date '2026-06-28' - n * (15 + c % 40) - c * 7 % 200 as d) o
                        """).update();
    }

    @ParameterizedTest
    @CsvSource({
        "followup, true", // the customers are read
        "contact_effort, true", // scored
        "risk_score_step, false", // written: what the history keeps
        "purchase_model, false" // all is written, and the new table is in its place
    })
    void cancelledItLeavesNothingAndTheNextOneIsWhole(String table, boolean read) {
        company.deriveAndScore();
        companies.viewOn(TODAY.plusDays(20));
        derivations.runNow(null);
        jobs.runAll();
        List<Long> scored = scoredBy();
        cancelledAt(
                () -> read ? TableHold.ofAll(dataSource, table) : TableHold.ofWriters(dataSource, table),
                scorings.start(null, null));
        assertThat(scoredBy()).isEqualTo(scored);
        ScoringId next = scorings.start(null, null);
        jobs.runAll();
        assertThat(scorings.find(next).orElseThrow().status()).isEqualTo(ScoringStatus.DONE);
        assertThat(scoredBy()).containsExactly(next.value());
    }

    @Test
    void theFirstOneCancelledLeavesACompanyWithoutScores() {
        derivations.runNow(null);
        ScoringId first = new ScoringId(jdbc.sql("select id from scoring_run where status = 'QUEUED'")
                .query(Long.class)
                .single());
        cancelledAt(() -> TableHold.ofWriters(dataSource, "purchase_model"), first);
        assertThat(scoredBy()).isEmpty();
    }

    /** Somebody reads a page: the old scores can only be dropped when they have finished. */
    @Test
    void itIsCancelledWhileItWaitsForAReaderToo() {
        company.deriveAndScore();
        cancelledAt(() -> TableHold.asReader(dataSource, "risk_score"), scorings.start(null, null));
    }

    @Test
    void aViewOfAnotherDateThatIsCancelledLeavesNothing() {
        company.deriveAndScore();
        ScoringId view = scorings.start(TODAY, 30);
        cancelledAt(() -> TableHold.ofAll(dataSource, "scoring_result"), view);
    }

    @Test
    void howFarItIsIsSeenWhileItRuns() {
        company.deriveAndScore();
        ScoringId id = scorings.start(null, null);
        List<Double> seen = new ArrayList<>();
        TableHold hold = TableHold.ofAll(dataSource, "followup");
        CompletableFuture<Void> job = CompletableFuture.runAsync(jobs::runAll);
        for (String next : List.of("contact_effort", "risk_score_step")) {
            hold.awaitArrival(job);
            seen.add(progress(id));
            TableHold following = TableHold.ofAll(dataSource, next);
            hold.close();
            hold = following;
        }
        hold.awaitArrival(job);
        seen.add(progress(id));
        hold.close();
        join(job);
        seen.add(progress(id));
        assertThat(seen).isSorted().doesNotHaveDuplicates().startsWith(0.0).endsWith(1.0);
    }

    /** While the table is held, which nobody lets go: it has to be interrupted there. */
    private void cancelledAt(Supplier<TableHold> held, ScoringId id) {
        Map<String, String> before = Traces.of(jdbc);
        try (TableHold hold = held.get()) {
            CompletableFuture<Void> job = CompletableFuture.runAsync(jobs::runAll);
            hold.awaitArrival(job);
            assertThat(scorings.find(id).orElseThrow().status()).isEqualTo(ScoringStatus.RUNNING);
            assertThat(scorings.cancel(id)).isTrue();
            assertThat(scorings.cancel(id)).as("a second time").isFalse();
            join(job);
        }
        assertThat(scorings.find(id).orElseThrow()).satisfies(run -> {
            assertThat(run.status()).isEqualTo(ScoringStatus.CANCELLED);
            assertThat(run.failure()).isNull();
        });
        assertThat(Traces.of(jdbc)).isEqualTo(before);
        assertThat(Traces.locks(jdbc)).isEmpty();
    }

    private static void join(CompletableFuture<Void> job) {
        job.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private double progress(ScoringId id) {
        return scorings.find(id).orElseThrow().progress();
    }

    /** By which runs the scores are. */
    private List<Long> scoredBy() {
        return jdbc.sql("select distinct run_id from risk_score")
                .query(Long.class)
                .list();
    }
}
