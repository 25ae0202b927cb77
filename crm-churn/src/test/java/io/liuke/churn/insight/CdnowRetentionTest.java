package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.churn.SharedData;
import io.liuke.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The CDNOW sample; the expected figures were counted by a program of another kind, from the definitions. */
@DatabaseTest
@Transactional
class CdnowRetentionTest {

    @Autowired
    private Retention retention;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void load() throws IOException {
        List<Object[]> rows = Files.lines(SharedData.file("cdnow_sample_transactions.csv"))
                .skip(1)
                .map(line -> line.split(","))
                .map(f -> new Object[] {Long.parseLong(f[0]), f[1], Double.parseDouble(f[3])})
                .toList();
        jdbc.execute("create temporary table cdnow (customer bigint, day date, amount numeric) on commit drop");
        jdbc.batchUpdate("insert into cdnow values (?, ?::date, ?)", rows);
        jdbc.update("""
                insert into customer (id, code, name, created_on, state_since)
                select distinct customer, customer::text, 'Customer', date '1997-01-01', date '1997-01-01' from cdnow
                """);
        jdbc.update("""
                insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                select customer, row_number() over (), gen_random_uuid(), day, day, amount, day from cdnow
                """);
    }

    @Test
    void aQuarterOfCdnowIsCountedAsByHand() {
        RetentionMetrics metrics =
                retention.of(RetentionPeriod.of(LocalDate.of(1997, 12, 31), LocalDate.of(1998, 3, 31), 90));
        assertThat(metrics.active()).isEqualTo(400);
        assertThat(metrics.end()).isEqualTo(384);
        assertThat(metrics.newCustomers()).isZero();
        assertThat(metrics.retained()).isEqualTo(195);
        assertThat(metrics.reactivated()).isEqualTo(189);
        assertThat(metrics.cohortRetention()).isEqualTo(0.4875);
        assertThat(metrics.crrFormula()).isEqualTo(0.96);
        assertThat(metrics.buyers()).isEqualTo(384);
        assertThat(metrics.repeatBuyers()).isEqualTo(139);
        assertThat(metrics.revenueBefore()).isEqualByComparingTo("27612.16");
        assertThat(metrics.revenueKept()).isEqualByComparingTo("11041.92");
        assertThat(metrics.revenueNow()).isEqualByComparingTo("15815.75");
    }

    @Test
    void aWindowMayDifferFromThePeriodAndFromWhatItIsComparedWith() {
        RetentionMetrics metrics = retention.of(new RetentionPeriod(
                LocalDate.of(1997, 9, 30), LocalDate.of(1998, 6, 30), 180, LocalDate.of(1997, 1, 1)));
        assertThat(metrics.active()).isEqualTo(719);
        assertThat(metrics.end()).isEqualTo(514);
        assertThat(metrics.retained()).isEqualTo(340);
        assertThat(metrics.cohortRetention()).isCloseTo(0.4728789986091794, within(1e-12));
        assertThat(metrics.crrFormula()).isCloseTo(0.7148817802503477, within(1e-12));
        assertThat(metrics.buyers()).isEqualTo(684);
        assertThat(metrics.repeatBuyers()).isEqualTo(387);
        assertThat(metrics.revenueBefore()).isEqualByComparingTo("172676.44");
        assertThat(metrics.revenueKept()).isEqualByComparingTo("49290.27");
        assertThat(metrics.revenueNow()).isEqualByComparingTo("70805.98");
    }
}
