package io.liuke.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.customer.CustomerId;
import io.liuke.shared.Companies;
import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A derivation of all streams over a connection of its own, so what it reads has to be committed. */
@DatabaseTest
class ValuesAtTwoSpeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final int CUSTOMERS = 250;

    @Autowired
    Derivations derivations;

    @Autowired
    Companies companies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCompanyInWhichEverySeventhCustomerHasCosts() {
        jdbc.sql("""
                        truncate customer, customer_state_change, purchase, purchase_facts, customer_tier,
                                 customer_tier_change, tier_boundary, derivation_run, customer_cost, customer_value cascade
                        """).update();
        companies.viewOn(TODAY);
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'C' || n, 'Customer ' || n, :since, :since from generate_series(1, :customers) n
                        """)
                .param("since", TODAY.minusYears(3))
                .param("customers", CUSTOMERS)
                .update();
        jdbc.sql("""
                        insert into purchase
                            (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, discount, known_on)
                        select n, nextval('purchase_seq'), gen_random_uuid(), d.day, d.day, n + 0.37,
                               case when n % 5 > 0 then n * 0.31 end, case when (n + d.ago) % 3 = 0 then 1 end, d.day
                        from generate_series(1, :customers) n
                        cross join lateral (
                            select ago, cast(:today as date) - ago as day from generate_series(n % 40, 600, 17 + n % 30) ago) d
                        where n % 11 > 0
                        """).param("today", TODAY).param("customers", CUSTOMERS).update();
        jdbc.sql("""
                        insert into customer_cost (customer_id, id, cost_key, spent_on, kind, amount)
                        select n, nextval('customer_cost_seq'), gen_random_uuid(), cast(:today as date) - ago, kind, n * 0.1 * (n % 4)
                        from generate_series(7, :customers, 7) n
                        cross join generate_series(n % 10, 500, 60) ago
                        cross join unnest(array['ACQUISITION', 'SERVICE', 'BAD_DEBT', 'RECEIVABLE', 'OFFER']) kind
                        """).param("today", TODAY).param("customers", CUSTOMERS).update();
        derivations.runNow(null);
    }

    @Test
    void aFewAreDerivedAsAllAre() {
        List<String> all = values();
        jdbc.sql("delete from customer_value").update();

        derivations.refresh(
                LongStream.rangeClosed(1, CUSTOMERS).mapToObj(CustomerId::new).toList());

        assertThat(values()).isEqualTo(all).hasSizeGreaterThan(CUSTOMERS / 7);
        assertThat(values()).anyMatch(row -> row.contains(",t,")).anyMatch(row -> row.contains(",f,t,"));
    }

    @Test
    void derivedAgainNothingIsWritten() {
        List<String> before = versions();

        derivations.runNow(null);

        assertThat(versions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void sharesAreOfTheProfitOfAllCustomers() {
        assertThat(jdbc.sql("""
                        select bool_and(abs(v.profit_share - f.profit_365 / (select sum(profit_365) from purchase_facts)) < 1e-9)
                        from customer_value v join purchase_facts f using (customer_id)
                        """).query(Boolean.class).single()).isTrue();
    }

    private List<String> values() {
        return jdbc.sql("select v::text from customer_value v order by customer_id")
                .query(String.class)
                .list();
    }

    private List<String> versions() {
        return jdbc.sql("select xmin::text || ' ' || customer_id from customer_value order by customer_id")
                .query(String.class)
                .list();
    }
}
