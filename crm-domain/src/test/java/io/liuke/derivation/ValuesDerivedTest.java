package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.customer.CustomerId;
import io.liuke.customer.Customers;
import io.liuke.customer.LifecycleState;
import io.liuke.purchase.CostId;
import io.liuke.purchase.CostItem;
import io.liuke.purchase.CostKind;
import io.liuke.purchase.Costs;
import io.liuke.purchase.EnterCost;
import io.liuke.shared.Companies;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ValuesDerivedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Autowired
    Derivations derivations;

    @Autowired
    Costs costs;

    @Autowired
    Customers customers;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoBuyersAndOneWhoHasNotBought() {
        companies.viewOn(TODAY);
        jdbc.sql("insert into staff (id, login, name, password_hash, role) values (1, 'li', 'Li', '-', 'MANAGER')")
                .update();
        LongStream.rangeClosed(1, 3).forEach(this::customer);
        order(1, TODAY.minusDays(30), 100);
        order(1, TODAY.minusDays(400), 70);
        order(2, TODAY.minusDays(20), 40);
    }

    @Test
    void costsTurnProfitIntoLifetimeAndNetValue() {
        cost(1, "ACQUISITION", 400, 25);
        cost(1, "SERVICE", 365, 10); // a day too old for the last 12 months
        cost(1, "SERVICE", 364, 20);
        cost(1, "OFFER", 5, 3);
        cost(1, "BAD_DEBT", 5, 2);
        cost(1, "RECEIVABLE", 5, 60);
        cost(1, "RECEIVABLE", 1, -15);

        derivations.refresh(List.of(new CustomerId(1)));

        assertThat(value(1)).contains("booked 110 net 75 receivable 45 unprofitable false");
    }

    @Test
    void aCostAfterTheDateIsNotSeenUntilItsDayHasCome() {
        jdbc.sql("""
                        insert into customer_cost (customer_id, id, cost_key, spent_on, kind, amount)
                        values (2, 1, gen_random_uuid(), :tomorrow, 'BAD_DEBT', 500)
                        """).param("tomorrow", TODAY.plusDays(1)).update();

        derivations.refresh(List.of(new CustomerId(2)));
        Optional<String> today = value(2);
        companies.viewOn(TODAY.plusDays(1));
        derivations.refresh(List.of(new CustomerId(2)));

        assertThat(today).isEmpty();
        assertThat(value(2)).contains("booked -460 net -460 receivable 0 unprofitable true");
    }

    @Test
    void whatIsEnteredTodayWasNotKnownYesterdayThoughItWasSpentThen() {
        enter(2, CostKind.SERVICE, TODAY.minusDays(10), 50);

        assertThat(costs.asOf(TODAY.minusDays(1), List.of(2L)).isNext(2)).isFalse();
        assertThat(costs.asOf(TODAY, List.of(2L)).isNext(2)).isTrue();
    }

    @Test
    void anEnteredCostIsDerivedAtOnceAndSoIsItsRemoval() {
        CostId id = enter(2, CostKind.SERVICE, TODAY.minusDays(10), 50);
        assertThat(value(2)).contains("booked -10 net -10 receivable 0 unprofitable true");

        costs.remove(new CustomerId(2), id, new StaffId(1));

        assertThat(value(2)).isEmpty();
    }

    @Test
    void aRemovedCostStaysInTheHistoryAndCanBePutBack() {
        CustomerId customer = new CustomerId(2);
        CostId id = enter(2, CostKind.SERVICE, TODAY.minusDays(10), 50);
        costs.remove(customer, id, new StaffId(1));
        String told = jdbc.sql("select flag || ' ' || amount::int from customer_cost_event where customer_id = 2")
                .query(String.class)
                .single();

        assertThat(costs.restore(customer, id)).isTrue();
        assertThat(costs.restore(customer, id)).isFalse();

        assertThat(told).isEqualTo("true 50");
        assertThat(value(2)).contains("booked -10 net -10 receivable 0 unprofitable true");
        assertThat(costs.of(customer, 5)).extracting(CostItem::costId).containsExactly(id);
    }

    @Test
    void winningSomebodyWhoHasNotBoughtIsALossSoFarAndNothingToBlameThemFor() {
        enter(3, CostKind.ACQUISITION, TODAY, 80);

        assertThat(value(3)).contains("booked -80 net 0 receivable 0 unprofitable false");
    }

    @Test
    void whoWasGivenUpIsNotCalledUnprofitableAnyMore() {
        enter(2, CostKind.SERVICE, TODAY, 50);
        int version = jdbc.sql("select version from customer where id = 2")
                .query(Integer.class)
                .single();

        customers.decide(new CustomerId(2), LifecycleState.NON_CUSTOMER, "costs more", new StaffId(1), version);

        assertThat(value(2)).contains("booked -10 net -10 receivable 0 unprofitable false");
    }

    private void customer(long id) {
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        values (:id, 'C' || :id, 'Customer ' || :id, :since, :since)
                        """).param("id", id).param("since", TODAY.minusYears(3)).update();
    }

    private void order(long customer, LocalDate day, int profit) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                        values (:customer, nextval('purchase_seq'), gen_random_uuid(), :day, :day, 100, :profit, :day)
                        """)
                .param("customer", customer)
                .param("day", day)
                .param("profit", profit)
                .update();
    }

    private void cost(long customer, String kind, int daysAgo, int amount) {
        jdbc.sql("""
                        insert into customer_cost (customer_id, id, cost_key, spent_on, kind, amount)
                        values (:customer, nextval('customer_cost_seq'), gen_random_uuid(), :day, :kind, :amount)
                        """)
                .param("customer", customer)
                .param("day", TODAY.minusDays(daysAgo))
                .param("kind", kind)
                .param("amount", amount)
                .update();
    }

    private CostId enter(long customer, CostKind kind, LocalDate day, int amount) {
        return costs.enter(
                new EnterCost(new CustomerId(customer), kind, day, BigDecimal.valueOf(amount), null, new StaffId(1)));
    }

    private Optional<String> value(long customer) {
        return jdbc.sql("""
                        select format('booked %s net %s receivable %s unprofitable %s', booked::float8, net_365::float8,
                                      receivable::float8, case when unprofitable then 'true' else 'false' end)
                        from customer_value
                        where customer_id = :customer
                        """).param("customer", customer).query(String.class).optional();
    }
}
