package io.liuke.churn.backtest;

import static io.liuke.churn.scoring.SmallCompany.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.churn.BacktestId;
import io.liuke.churn.Backtests;
import io.liuke.churn.ScoringStatus;
import io.liuke.churn.scoring.SmallCompany;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TableHold;
import io.liuke.testing.TestJobs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A back-test is stopped at the table that it needs next, wherever it is then. */
@DatabaseTest
@Import(SmallCompany.class)
class BacktestCancelTest {

    @Autowired
    SmallCompany company;

    @Autowired
    Backtests backtests;

    @Autowired
    TestJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void customersWithOrders() {
        company.empty();
        jdbc.sql("truncate backtest_run cascade").update();
        company.buyers(150);
    }

    @ParameterizedTest
    @CsvSource({
        "interaction, true", // contacts are read
        "backtest_prediction, false" // what it found is written
    })
    void cancelledItLeavesNothingAndTheNextOneIsWhole(String table, boolean read) throws Exception {
        BacktestId first = backtests.start(TODAY.minusDays(90), 90, null);
        try (TableHold hold = read ? TableHold.ofAll(dataSource, table) : TableHold.ofWriters(dataSource, table)) {
            CompletableFuture<Void> job = CompletableFuture.runAsync(jobs::runAll);
            hold.awaitArrival(job);
            assertThat(backtests.unfinished()).map(run -> run.id()).contains(first);
            assertThat(backtests.cancel(first)).isTrue();
            job.get(30, TimeUnit.SECONDS);
        }
        assertThat(backtests.find(first).orElseThrow().status()).isEqualTo(ScoringStatus.CANCELLED);
        assertThat(backtests.cancel(first)).as("once more").isFalse();
        assertThat(backtests.unfinished()).isEmpty();
        assertThat(predictions()).isZero();
        BacktestId next = backtests.start(TODAY.minusDays(90), 90, null);
        jobs.runAll();
        assertThat(backtests.find(next).orElseThrow().status()).isEqualTo(ScoringStatus.DONE);
        assertThat(predictions()).isPositive();
        assertThat(backtests.latest(90)).map(run -> run.id()).contains(next);
    }

    private long predictions() {
        return jdbc.sql("select count(*) from backtest_prediction")
                .query(Long.class)
                .single();
    }
}
