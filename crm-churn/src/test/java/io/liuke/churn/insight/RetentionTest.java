package io.liuke.churn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A company small enough to count by hand: the period is (30 Jun, 28 Sep], 90 days, and so is the window. */
@DatabaseTest
@Transactional
class RetentionTest {

    private static final RetentionPeriod PERIOD =
            RetentionPeriod.of(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 9, 28), 90);

    @Autowired
    private Retention retention;

    @Autowired
    private JdbcClient jdbc;

    private long orders;

    @BeforeEach
    void sixCustomers() {
        // 1 stays, and orders twice on one day: two orders
        order(1, "2026-05-01", 100);
        order(1, "2026-08-01", 60);
        order(1, "2026-08-01", 10);
        // 2 left: nothing within the period
        order(2, "2026-06-30", 200);
        // 3 was away at the start and came back
        order(3, "2026-01-10", 50);
        order(3, "2026-09-28", 80);
        // 4 is new
        order(4, "2026-07-01", 30);
        order(4, "2026-07-20", 30);
        // 5 bought on the last day before the window of the start opens, so it was never active
        order(5, "2026-04-01", 40);
        // 6 brought more than before
        order(6, "2026-06-01", 100);
        order(6, "2026-09-01", 300);
    }

    @Test
    void whoStayedLeftCameAndCameBackIsCounted() {
        RetentionMetrics metrics = retention.of(PERIOD);
        assertThat(metrics.active()).isEqualTo(3);
        assertThat(metrics.end()).isEqualTo(4);
        assertThat(metrics.newCustomers()).isEqualTo(1);
        assertThat(metrics.retained()).isEqualTo(2);
        assertThat(metrics.reactivated()).isEqualTo(1);
        assertThat(metrics.left()).isEqualTo(1);
    }

    @Test
    void theFormulaTakesThoseWhoCameBackForRetainedAndSaysThatAllWereKept() {
        RetentionMetrics metrics = retention.of(PERIOD);
        assertThat(metrics.cohortRetention()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(metrics.crrFormula()).isEqualTo(1.0);
        assertThat(metrics.churnRate()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void twoOrdersOfOneDayAreTwoInTheRepeatPurchaseRate() {
        RetentionMetrics metrics = retention.of(PERIOD);
        assertThat(metrics.buyers()).isEqualTo(4);
        assertThat(metrics.repeatBuyers()).isEqualTo(2);
        assertThat(metrics.repeatPurchaseRate()).isEqualTo(0.5);
    }

    @Test
    void revenueRetentionComparesTheSameCustomersBeforeAndNow() {
        RetentionMetrics metrics = retention.of(PERIOD);
        assertThat(metrics.revenueBefore()).isEqualByComparingTo("400");
        assertThat(metrics.grr()).isCloseTo((70 + 0 + 100) / 400.0, within(1e-12));
        assertThat(metrics.nrr()).isCloseTo((70 + 0 + 300) / 400.0, within(1e-12));
        assertThat(metrics.revenueChurn()).isCloseTo(1 - 170 / 400.0, within(1e-12));
    }

    @Test
    void whatWasLearntLaterIsNotKnownYet() {
        jdbc.sql("update purchase set known_on = '2026-10-05' where customer_id = 1 and ordered_on = '2026-08-01'")
                .update();
        assertThat(retention.of(PERIOD).retained()).isEqualTo(1);
    }

    @Test
    void cancelledOrdersReturnsAndChargesAfterCancellationKeepNobodyActive() {
        jdbc.sql("update purchase set status = 'CANCELLED' where customer_id = 1 and ordered_on = '2026-08-01'")
                .update();
        jdbc.sql("update purchase set amount = -5 where customer_id = 3 and ordered_on = '2026-09-28'")
                .update();
        jdbc.sql("update customer set cancelled_on = '2026-07-15' where id = 6").update();
        jdbc.sql("update purchase set channel = 'RECURRING' where customer_id = 6")
                .update();
        RetentionMetrics metrics = retention.of(PERIOD);
        assertThat(metrics.retained()).isZero();
        assertThat(metrics.reactivated()).isZero();
        assertThat(metrics.end()).isEqualTo(1);
    }

    @Test
    void withoutAnybodyActiveThereIsNoRate() {
        RetentionMetrics metrics =
                retention.of(RetentionPeriod.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 1), 90));
        assertThat(metrics.active()).isZero();
        assertThat(metrics.cohortRetention()).isNull();
        assertThat(metrics.crrFormula()).isNull();
        assertThat(metrics.grr()).isNull();
    }

    private void order(long customer, String day, int amount) {
        LocalDate on = LocalDate.parse(day);
        jdbc.sql("""
                insert into customer (id, code, name, created_on, state_since)
                values (:id, 'c' || :id, 'Customer', '2026-01-01', '2026-01-01') on conflict do nothing
                """).param("id", customer).update();
        jdbc.sql("""
                insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                values (:customer, :id, md5(:key)::uuid, :on, :on, :amount, :on)
                """)
                .param("customer", customer)
                .param("id", ++orders)
                .param("key", "order " + orders)
                .param("on", on)
                .param("amount", amount)
                .update();
    }
}
