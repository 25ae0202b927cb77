package io.liuke.web.api;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small companies with a past that ends on 2025-06-30, each with something that makes learning hard. */
public enum PastCompanies {
    THIRTY_CUSTOMERS(jdbc -> regular(jdbc, 30, 1_000)),
    TWO_MONTHS(jdbc -> regular(jdbc, 400, 61)),
    SEVEN_MONTHS(jdbc -> regular(jdbc, 600, 215)),
    FOURTEEN_MONTHS(jdbc -> regular(jdbc, 700, 427)),
    NOBODY_REPEATS(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("""
                        delete from purchase p
                        where exists (
                            select from purchase q where q.customer_id = p.customer_id and (q.ordered_on, q.id) < (p.ordered_on, p.id))
                        """).update();
    }),

    NOBODY(jdbc -> {}),
    ONE_CUSTOMER(jdbc -> regular(jdbc, 1, 427)),
    ONE_DAY(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("update purchase set ordered_on = date '2024-05-01', known_on = date '2024-05-01'")
                .update();
    }),
    NEGATIVE_TOTALS(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("update purchase set amount = -300 * amount where customer_id % 2 = 0 and id % 3 = 0")
                .update();
    }),
    HALF_OF_ALL_BY_ONE(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("update purchase set customer_id = 1 where id % 2 = 0").update();
    }),
    ALL_ALIKE(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("update purchase set amount = 0, profit = null").update();
    }),
    NOBODY_LEAVES(jdbc -> {
        regular(jdbc, 700, 427);
        jdbc.sql("delete from purchase").update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        select n, nextval('purchase_seq'), gen_random_uuid(), d, d, 20, d
                        from generate_series(1, 700) n
                        cross join generate_series(0, 13) k
                        cross join lateral (select date '2025-06-29' - k * 30 - n % 20 as d) o
                        """).update();
    });

    private final Consumer<JdbcClient> fill;

    PastCompanies(Consumer<JdbcClient> fill) {
        this.fill = fill;
    }

    public void fill(JdbcClient jdbc) {
        fill.accept(jdbc);
    }

    /**
     * Customers who come in the first third, buy at gaps of their own with some chance in them, and leave for good some day
     * or never.
     */
    private static void regular(JdbcClient jdbc, int customers, int days) {
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select n, 'P' || n, 'P' || n, date '2025-06-30' - :days, date '2025-06-30' - :days
                        from generate_series(1, :customers) n
                        """).param("customers", customers).param("days", days).update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        select n, nextval('purchase_seq'), gen_random_uuid(), d, d, 10 + abs(hashint4(n + 5)) % 90, d
                        from generate_series(1, :customers) n
                        cross join lateral (
                            select date '2025-06-30' - :days + case when n <= 20 then 0 else abs(hashint4(n)) % (:days / 3) end as first,
                                   8 + abs(hashint4(n + 1)) % 70 as gap,
                                   case when abs(hashint4(n + 2)) % 3 = 0 then 10000 else abs(hashint4(n + 3)) % :days end as life
                        ) c
                        cross join generate_series(0, 60) k
                        cross join lateral (select first + k * gap + abs(hashint4(n * 61 + k)) % gap * least(k, 1) as d) o
                        where d <= date '2025-06-30' and d - first <= life
                        """).param("customers", customers).param("days", days).update();
    }
}
