package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.liuke.customer.CustomerId;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DerivationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Autowired
    Derivations derivations;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void anEmptyCompany() {
        jdbc.sql("""
                        truncate customer, customer_code, customer_contact, customer_decision, customer_state_change, purchase,
                                 purchase_facts, customer_tier, customer_tier_change, tier_boundary, derivation_run,
                                 derivation_result cascade
                        """).update();
        jdbc.sql("update lifecycle_rule set usual_gap = null").update();
        companies.viewOn(TODAY);
    }

    @Test
    void statesFactsAndHistoryFollowFromTheOrders() {
        customer(1);
        orders(1, 100, TODAY.minusDays(20));
        customer(2);
        orders(2, 100, TODAY.minusDays(40), TODAY.minusDays(10));
        customer(3);
        orders(3, 100, TODAY.minusDays(330), TODAY.minusDays(230), TODAY.minusDays(130), TODAY.minusDays(30));
        customer(4);
        orders(4, 100, TODAY.minusDays(400));
        customer(5);
        orders(5, 100, TODAY.minusDays(400), TODAY.minusDays(5));
        customer(6);

        derivations.runNow(null);

        assertThat(states())
                .containsExactly(
                        "1 FIRST_TIME false",
                        "2 REPEAT false",
                        "3 LOYAL false",
                        "4 LOST false",
                        "5 REPEAT true",
                        "6 POTENTIAL false");
        assertThat(history(5)).containsExactly("POTENTIAL→FIRST_TIME", "FIRST_TIME→LOST", "LOST→REPEAT");
        assertThat(jdbc.sql("select gap_mean from purchase_facts where customer_id = 3")
                        .query(Double.class)
                        .single())
                .isEqualTo(100.0);
    }

    @Test
    void derivingTwiceChangesNothing() {
        customer(1);
        orders(1, 100, TODAY.minusDays(400), TODAY.minusDays(5));
        derivations.runNow(null);
        List<String> before = versions();

        derivations.runNow(null);

        assertThat(versions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aNewOrderIsAppendedToTheHistory() {
        aBuyerEveryFortyDays();
        customer(1);
        orders(1, 100, TODAY.minusDays(400));
        derivations.runNow(null);

        orders(1, 100, TODAY.minusDays(1));
        derivations.runNow(null);

        assertThat(history(1)).containsExactly("POTENTIAL→FIRST_TIME", "FIRST_TIME→LOST", "LOST→REPEAT");
        assertThat(superseded()).isZero();
    }

    @Test
    void aLateOrderOfThePastReplacesTheHistoryAndKeepsTheOldOne() {
        aBuyerEveryFortyDays();
        customer(1);
        orders(1, 100, TODAY.minusDays(100), TODAY.minusDays(20));
        derivations.runNow(null);

        orders(1, 100, TODAY.minusDays(300));
        derivations.runNow(null);

        assertThat(history(1)).containsExactly("POTENTIAL→FIRST_TIME", "FIRST_TIME→LOST", "LOST→REPEAT");
        assertThat(superseded()).isEqualTo(2);
    }

    @Test
    void anotherDateIsAViewAndLeavesTheCurrentAlone() {
        customer(1);
        orders(1, 100, TODAY.minusDays(400), TODAY.minusDays(5));
        derivations.runNow(null);
        List<String> before = versions();

        long view = derivations.runNow(TODAY.minusDays(100));

        assertThat(jdbc.sql("select state from derivation_result where run_id = ?")
                        .param(view)
                        .query(String.class)
                        .list())
                .containsExactly("LOST");
        assertThat(versions()).isEqualTo(before);
        assertThat(derivations.find(view).orElseThrow().current()).isFalse();
    }

    @Test
    void tiersFollowFromTheRankAndAreKeptAtLoss() {
        IntStream.rangeClosed(1, 100).forEach(n -> {
            customer(n);
            orders(n, 1000 + n, TODAY.minusDays(60), TODAY.minusDays(30));
        });
        customer(101);
        orders(101, 90_000, LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 1));

        derivations.runNow(null);

        assertThat(jdbc.sql("select tier || ' ' || count(*) from customer_tier where tier is not null group by tier")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PRIME 1", "MAJOR 19", "ORDINARY 30", "SMALL 50");
        assertThat(jdbc.sql("select tier_at_loss from customer_tier where customer_id = 101")
                        .query(String.class)
                        .single())
                .isEqualTo("PRIME");
    }

    @Test
    void backToAnEarlierDateNothingStaysOfTheDaysAfterItAndForwardAgainAllIsAsBefore() {
        aBuyerEveryFortyDays();
        IntStream.rangeClosed(1, 20).forEach(n -> {
            customer(n);
            orders(n, 100 * n, TODAY.minusDays(420), TODAY.minusDays(380 - n));
        });
        derivations.runNow(null);
        List<String> states = states();
        assertThat(states).contains("1 LOST false");

        LocalDate earlier = TODAY.minusDays(350);
        companies.viewOn(earlier);
        derivations.runNow(null);

        assertThat(states()).contains("1 REPEAT false").noneMatch(state -> state.contains("LOST"));
        assertThat(jdbc.sql("""
                        select max(changed_on)
                        from (select changed_on from customer_state_change union all
                              select changed_on from customer_tier_change) derived
                        """).query(LocalDate.class).single()).isBeforeOrEqualTo(earlier);

        companies.viewOn(TODAY);
        derivations.runNow(null);

        assertThat(states()).isEqualTo(states);
        assertThat(superseded()).isZero();
    }

    @Test
    void whoFallsInAReviewThatNoRunSawIsSeenToFallThen() {
        IntStream.rangeClosed(1, 10).forEach(n -> {
            customer(n);
            orders(n, 100 * n, TODAY.minusDays(300), TODAY.minusDays(200), TODAY.minusDays(20));
        });
        companies.viewOn(TODAY.minusDays(150));
        derivations.runNow(null);
        orders(1, 90_000, TODAY.minusDays(140));
        companies.viewOn(TODAY);
        derivations.runNow(null);

        assertThat(jdbc.sql("""
                        select to_tier || ' ' || changed_on from customer_tier_change
                        where customer_id = 1 and changed_on > :ranked
                        """)
                        .param("ranked", TODAY.minusDays(150))
                        .query(String.class)
                        .list())
                .containsExactly("MAJOR 2026-03-31");
    }

    @Test
    void nothingIsDerivedAsOfADayThatHasNotCome() {
        assertThatThrownBy(() -> derivations.start(TODAY.plusDays(1)))
                .isInstanceOf(DateAhead.class)
                .hasMessageContaining(TODAY.toString());
        assertThatThrownBy(() -> derivations.runNow(TODAY.plusDays(1))).isInstanceOf(DateAhead.class);
    }

    @Test
    void oneCustomerIsRefreshedByTheSameRuleAsAll() {
        IntStream.rangeClosed(1, 10).forEach(n -> {
            customer(n);
            orders(n, 1000 + n, TODAY.minusDays(60), TODAY.minusDays(30));
        });
        derivations.runNow(null);
        orders(3, 50_000, TODAY);
        jdbc.sql("""
                        insert into customer_decision (customer_id, id, decided_on, to_state, reason, recorded_at)
                        values (4, 1, :today, 'NON_CUSTOMER', 'hostile', now())
                        """).param("today", TODAY).update();

        transactions.executeWithoutResult(status -> derivations.refresh(List.of(new CustomerId(3), new CustomerId(4))));
        List<String> few = versions();
        derivations.runNow(null);

        assertThat(states()).contains("4 NON_CUSTOMER false");
        assertThat(jdbc.sql("select tier from customer_tier where customer_id = 3")
                        .query(String.class)
                        .single())
                .isEqualTo("PRIME");
        assertThat(few).isNotEmpty();
        assertThat(history(4)).endsWith("REPEAT→NON_CUSTOMER");
    }

    /** Makes forty days the company's usual gap. */
    private void aBuyerEveryFortyDays() {
        customer(1000);
        orders(
                1000,
                1,
                IntStream.range(0, 11).mapToObj(n -> TODAY.minusDays(n * 40L)).toArray(LocalDate[]::new));
    }

    private void customer(long id) {
        jdbc.sql("insert into customer (id, code, name, created_on, state_since) values (:id, :code, :code, :on, :on)")
                .param("id", id)
                .param("code", "C" + id)
                .param("on", TODAY.minusDays(500))
                .update();
    }

    private void orders(long customer, int amount, LocalDate... days) {
        for (LocalDate day : days) {
            jdbc.sql("""
                            insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
                            values (:customer, nextval('purchase_seq'), gen_random_uuid(), cast(:day as date), :day, :amount, :amount, :day)
                            """)
                    .param("customer", customer)
                    .param("day", day)
                    .param("amount", BigDecimal.valueOf(amount))
                    .update();
        }
    }

    private List<String> states() {
        return jdbc.sql("select id || ' ' || state || ' ' || regained from customer order by id")
                .query(String.class)
                .list();
    }

    private List<String> history(long customer) {
        return jdbc.sql("""
                        select from_state || '→' || to_state from customer_state_change
                        where customer_id = ? and superseded_at is null order by ordinal
                        """).param(customer).query(String.class).list();
    }

    private int superseded() {
        return jdbc.sql("select count(*) from customer_state_change where superseded_at is not null")
                .query(Integer.class)
                .single();
    }

    /** Row versions of everything derived: a row that is written again gets another. */
    private List<String> versions() {
        return jdbc.sql("""
                        select 'c' || id || ':' || xmin from customer
                        union all select 'f' || customer_id || ':' || xmin from purchase_facts
                        union all select 't' || customer_id || ':' || xmin from customer_tier
                        union all select 's' || customer_id || '.' || id || ':' || xmin from customer_state_change
                        union all select 'h' || customer_id || '.' || id || ':' || xmin from customer_tier_change
                        order by 1
                        """).query(String.class).list();
    }
}
