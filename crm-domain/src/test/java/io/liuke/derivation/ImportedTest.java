package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.intake.ImportCompleted;
import io.liuke.intake.ImportId;
import io.liuke.intake.ImportKind;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from an import, and from the turn of the day. */
@DatabaseTest
class ImportedTest {

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
    JdbcClient jdbc;

    @BeforeEach
    void aHundredCustomersDerivedAsOfToday() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier, customer_tier_change,
                                 tier_boundary, derivation_run, scheduled_tasks cascade
                        """).update();
        companies.viewOn(TODAY);
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'C' || n, 'C' || n, date '2026-01-01', date '2026-01-01' from generate_series(1, 100) n
                        """).update();
        purchases(1, 100, TODAY.minusDays(40), 1);
        derivations.runNow(null);
    }

    @Test
    void aFewCustomersAreUpToDateAtOnce() {
        purchases(1, 5, TODAY, 2);
        completed(5);

        assertThat(twoOrderDays()).isEqualTo(5);
        assertThat(waiting()).isZero();
    }

    @Test
    void ofManyAllAreDerivedByTheJob() {
        purchases(1, 6, TODAY, 2);
        completed(6);

        assertThat(twoOrderDays()).isZero();
        assertThat(waiting()).isOne();
    }

    @Test
    void afterTheTurnOfTheDayAFewAreNotEnough() {
        companies.viewOn(TODAY.plusDays(1));
        purchases(1, 1, TODAY, 2);
        completed(1);

        assertThat(waiting()).isOne();
    }

    @Test
    void withTheDayAllIsDerivedAnewAndOnlyOnce() {
        derivations.keepUp();
        assertThat(waiting()).as("nothing is out of date").isZero();

        companies.viewOn(TODAY.plusDays(1));
        derivations.keepUp();
        derivations.keepUp();

        assertThat(waiting()).isOne();
    }

    private void purchases(int from, int to, LocalDate day, long importId) {
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

    private void completed(long created) {
        transactions.executeWithoutResult(importing ->
                events.publishEvent(new ImportCompleted(new ImportId(2), ImportKind.PURCHASES, created, 0)));
    }

    private int twoOrderDays() {
        return jdbc.sql("select count(*) from purchase_facts where order_days = 2")
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from derivation_run where status = 'QUEUED'")
                .query(Integer.class)
                .single();
    }
}
