package io.liuke.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.liuke.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All at once, a few, and the view that the metrics count by: three readings of the same purchases. */
@DatabaseTest
class PurchaseReadingsTest {

    private static final int CUSTOMERS = 300;
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Autowired
    PurchaseHistories histories;

    @Autowired
    JdbcClient jdbc;

    /** Of every kind: returns, zero, returned and cancelled orders, discounts, profits missing, known late, recurring. */
    @BeforeAll
    static void purchases(@Autowired JdbcClient jdbc) {
        jdbc.sql("select setseed(0.25)").query(row -> {});
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since, cancelled_on)
                        select n, 'C' || n, 'C' || n, '2024-01-01', '2024-01-01', case when n % 7 = 0 then date '2026-01-01' end
                        from generate_series(1, :customers) n
                        """).param("customers", CUSTOMERS).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, discount, status,
                                              channel, known_on)
                        select ceil(random() * :customers), nextval('purchase_seq'), gen_random_uuid(), d.day, d.day,
                               round((random() * 9000 - 1000)::numeric, 2) * (random() > 0.05)::int,
                               case when random() < 0.7 then round((random() * 3000)::numeric, 4) end,
                               case when random() < 0.3 then round((random() * 20)::numeric, 2) end,
                               (array['PLACED', 'DELIVERED', 'LATE', 'RETURNED', 'CANCELLED'])[ceil(random() * 5)],
                               case when random() < 0.2 then 'RECURRING' end,
                               d.day + (random() * 20)::int
                        from generate_series(1, 4000) n
                        cross join lateral (select date '2025-06-01' + (random() * 400 + n * 0)::int as day) d
                        """).param("customers", CUSTOMERS).update();
    }

    @Test
    void allAtOnceAndAFewAreReadAlike() {
        List<OrderHistory> all = all();
        List<OrderHistory> few = new ArrayList<>();
        histories.of(LongStream.rangeClosed(1, CUSTOMERS).boxed().toList(), AS_OF, few::add);

        assertThat(all).hasSizeGreaterThan(CUSTOMERS / 2);
        assertThat(few)
                .usingRecursiveFieldByFieldElementComparator(new RecursiveComparisonConfiguration())
                .isEqualTo(all);
    }

    @Test
    void whatAHistoryAddsUpIsWhatTheViewSays() {
        List<OrderHistory> all = all();

        assertThat(all).allSatisfy(history -> {
            Sums sums = sums(history.customerId());
            assertThat(history.count(history.orders(), 0, Integer.MAX_VALUE)).isEqualTo(sums.orders());
            assertThat(history.count(history.discounted(), 0, Integer.MAX_VALUE))
                    .isEqualTo(sums.discounted());
            assertThat(history.count(history.returns(), 0, Integer.MAX_VALUE)).isEqualTo(sums.returns());
            assertThat(history.sum(history.revenue(), 0, Integer.MAX_VALUE)).isCloseTo(sums.revenue(), within(1e-6));
            assertThat(history.sum(history.profit(), 0, Integer.MAX_VALUE)).isCloseTo(sums.profit(), within(1e-6));
            assertThat(history.profitEstimated()).isEqualTo(sums.estimated());
        });
        assertThat(jdbc.sql(
                                "select count(distinct customer_id) from counted_purchase where is_order and known_on <= :asOf")
                        .param("asOf", AS_OF)
                        .query(Integer.class)
                        .single())
                .isEqualTo(all.size());
    }

    /** In two parts, as a derivation reads them. */
    private List<OrderHistory> all() {
        List<OrderHistory> all = new ArrayList<>();
        List<OrderHistory> others = new ArrayList<>();
        histories.stream(
                AS_OF,
                null,
                List.of(
                        new HistoryPart(Long.MIN_VALUE, CUSTOMERS / 2, all::add),
                        new HistoryPart(CUSTOMERS / 2, Long.MAX_VALUE, others::add)));
        all.addAll(others);
        return all;
    }

    private record Sums(int orders, int discounted, int returns, double revenue, double profit, boolean estimated) {}

    private Sums sums(long customer) {
        return jdbc.sql("""
                        select count(*) filter (where is_order) as orders, count(*) filter (where is_discounted) as discounted,
                               count(*) filter (where is_return) as returns, sum(revenue) as revenue, sum(profit) as profit,
                               bool_or(is_estimated) as estimated
                        from counted_purchase
                        where customer_id = :customer and ordered_on <= :asOf and known_on <= :asOf
                        """)
                .param("customer", customer)
                .param("asOf", AS_OF)
                .query(Sums.class)
                .single();
    }
}
