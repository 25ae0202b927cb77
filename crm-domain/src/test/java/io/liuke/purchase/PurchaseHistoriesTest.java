package io.liuke.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class PurchaseHistoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Autowired
    PurchaseHistories histories;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneCustomer() {
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        values (1, 'C1', '云栖酒店', '2025-01-01', '2025-01-01'), (2, 'C2', 'Blue Door', '2025-01-01', '2025-01-01')
                        """).update();
    }

    @Test
    void severalOrdersOnOneDayAreOneOrderDay() {
        purchase(1, DAY, "100", "30", "DELIVERED", null);
        purchase(1, DAY, "50", "10", "PLACED", null);

        OrderHistory history = of(1, AS_OF);

        assertThat(history.orderDays()).hasSize(1);
        assertThat(history.orders()).containsExactly(2);
        assertThat(history.revenue()).containsExactly(150);
        assertThat(history.profit()).containsExactly(40);
    }

    @Test
    void aReturnTakesMoneyOffAndIsNoOrder() {
        purchase(1, DAY, "100", "30", "DELIVERED", null);
        purchase(1, DAY.plusDays(5), "-100", "-30", "PLACED", null);
        purchase(1, DAY.plusDays(9), "80", "20", "RETURNED", null);

        OrderHistory history = of(1, AS_OF);

        assertThat(history.orderDays()).hasSize(2);
        assertThat(history.revenue()).containsExactly(100, -100, 0);
        assertThat(history.returns()).containsExactly(0, 1, 1);
    }

    @Test
    void zeroIsAnOrderAndACancelledOrderIsNone() {
        purchase(1, DAY, "0", null, "DELIVERED", null);
        purchase(1, DAY.plusDays(1), "70", null, "CANCELLED", null);

        assertThat(of(1, AS_OF).orderDays()).hasSize(1);
    }

    @Test
    void whereAnOrderHasNoProfitTheCompanysMarginStandsIn() {
        purchase(1, DAY, "100", null, "DELIVERED", null);

        OrderHistory history = of(1, AS_OF);

        assertThat(history.profit()[0]).isCloseTo(30, within(1e-9));
        assertThat(history.profitEstimated()).isTrue();
    }

    @Test
    void anAutomaticChargeAfterTheCancellationIsNoOrder() {
        jdbc.sql("update customer set cancelled_on = :on where id = 1")
                .param("on", DAY)
                .update();
        purchase(1, DAY, "100", "30", "DELIVERED", "RECURRING");
        purchase(1, DAY.plusDays(30), "100", "30", "DELIVERED", "RECURRING");

        assertThat(of(1, AS_OF).days()).hasSize(1);
    }

    @Test
    void whatWasNotYetKnownIsNotSeen() {
        purchase(1, DAY, "100", "30", "DELIVERED", null);
        jdbc.sql("update purchase set known_on = :on")
                .param("on", DAY.plusDays(10))
                .update();

        assertThat(all(DAY.plusDays(9))).isEmpty();
        assertThat(all(DAY.plusDays(10))).hasSize(1);
    }

    @Test
    void theUsualGapIsTheMedianOverAllNeighbouringOrderDays() {
        for (int day : new int[] {0, 10, 30}) {
            purchase(1, DAY.plusDays(day), "1", "1", "PLACED", null);
        }
        for (int day : new int[] {0, 40, 80}) {
            purchase(2, DAY.plusDays(day), "1", "1", "PLACED", null);
        }

        assertThat(histories.usualGap(AS_OF, 7)).isEqualTo(30);
        assertThat(histories.usualGap(DAY.minusDays(1), 7)).isEqualTo(7);
    }

    @Test
    void factsSayRhythmAndWindows() {
        for (int day : new int[] {0, 20, 50, 80}) {
            purchase(1, DAY.plusDays(day), "100", "30", "PLACED", null);
        }

        PurchaseFacts facts = PurchaseFacts.of(of(1, AS_OF), AS_OF);

        assertThat(facts.orderDays()).isEqualTo(4);
        assertThat(facts.gapMean()).isCloseTo(80 / 3.0, within(1e-9));
        assertThat(facts.gapSd()).isCloseTo(5.7735, within(1e-4));
        assertThat(facts.sinceLast()).isEqualTo(41);
        assertThat(facts.revenue90()).isEqualTo(200);
        assertThat(facts.revenuePrev90()).isEqualTo(200);
        assertThat(facts.profit365()).isEqualTo(120);
    }

    private OrderHistory of(long customer, LocalDate asOf) {
        List<OrderHistory> found = new ArrayList<>();
        histories.of(List.of(customer), asOf, found::add);
        return found.get(0);
    }

    private List<OrderHistory> all(LocalDate asOf) {
        List<OrderHistory> found = new ArrayList<>();
        histories.of(List.of(1L, 2L), asOf, found::add);
        return found;
    }

    private void purchase(
            long customer,
            LocalDate on,
            String amount,
            @Nullable String profit,
            String status,
            @Nullable String channel) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, status, channel, known_on)
                        values (:customer, nextval('purchase_seq'), gen_random_uuid(), cast(:on as date), :on, :amount, :profit, :status, :channel, :on)
                        """)
                .param("customer", customer)
                .param("on", on)
                .param("amount", new BigDecimal(amount))
                .param("profit", profit == null ? null : new BigDecimal(profit))
                .param("status", status)
                .param("channel", channel)
                .update();
    }
}
