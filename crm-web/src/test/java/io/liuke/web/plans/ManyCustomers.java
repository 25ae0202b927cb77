package io.liuke.web.plans;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 100,000 customers of twenty account managers with what their pages show, written by SQL alone. */
final class ManyCustomers {

    static final int CUSTOMERS = 100_000;

    private static final List<String> ROWS = List.of(
            """
            insert into staff (id, login, name, password_hash, role, minutes_per_day)
            select 100 + n, 'am' || n, 'Manager ' || n, 'x', 'ACCOUNT_MANAGER', 240 from generate_series(0, 19) n
            """,
            """
            insert into customer (id, code, name, phone, email, created_on, owner_id, state, state_since)
            select n, 'K' || n,
                   substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许', 1 + n % 20, 1)
                       || substr('云海山林春秋明月江河湖花鸟鱼虫石玉金木水火', 1 + n / 20 % 21, 1)
                       || substr('酒店饭庄茶楼商行工坊', 1 + n / 420 % 5 * 2, 2) || n % 97,
                   '13' || lpad((n::bigint * 7919 % 1000000000)::text, 9, '0'), 'k' || n || '@example.com',
                   date '2022-01-01', 100 + n % 20, (array ['LOST', 'FIRST_TIME', 'REPEAT', 'LOYAL'])[1 + n % 4],
                   date '2024-01-01'
            from generate_series(1, 100000) n
            """,
            "insert into customer_code (code, customer_id) select code, id from customer",
            """
            insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, profit, known_on)
            select c.id, c.id * 10 + k, md5(c.id || '-' || k)::uuid, now() - make_interval(days => 30 * k),
                   current_date - 30 * k, 100 + c.id % 900, 30, current_date
            from customer c, generate_series(1, 3) k
            """,
            """
            insert into purchase_facts (customer_id, order_days, first_on, last_on, gap_mean, gap_sd, revenue, profit,
                revenue_365, profit_365, revenue_90, revenue_prev_90, profit_estimated, loss_on)
            select c.id, 3, current_date - 90, current_date - 30, 30, 5, 3000, 90, 3000, c.id % 5000, 1000, 1000, false,
                   current_date + 100
            from customer c
            """,
            """
            insert into customer_tier (customer_id, tier, since, value)
            select c.id, (array ['PRIME', 'MAJOR', 'ORDINARY', 'SMALL'])[1 + c.id % 4], current_date - 90, c.id % 5000
            from customer c
            """,
            """
            insert into customer_state_change (customer_id, id, ordinal, changed_on, to_state, cause, recorded_at)
            select c.id, c.id, 1, current_date - 90, c.state, 'PURCHASE', now() from customer c
            """,
            """
            insert into purchase_model (id, trained_as_of, rung, horizon_days, card, created_at)
            values (1, current_date, 'PURCHASE_MODEL', 90, '{"rung": "PURCHASE_MODEL", "horizonDays": 90}', now())
            """,
            """
            insert into scoring_run (id, as_of, horizon_days, model_id, current, status, created_at)
            values (1, current_date, 90, 1, true, 'DONE', now())
            """,
            """
            insert into risk_score (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability,
                buy_probability, expected_orders, expected_profit, money_at_stake, band, channel, minutes, help, priority,
                in_queue, queued_on, top_reason, reasons)
            select c.id, c.owner_id, c.state, 'MAJOR', current_date, 1, (c.id % 1000) / 1000.0, .5, 1, 100, c.id % 7000, 'HIGH',
                   'PHONE', 15, .2, c.id % 7919 / 10.0, c.id / 20 % 5 = 0, current_date - 3, 'SPEND_FALLING', '[]'
            from customer c
            where c.state <> 'LOST'
            """,
            """
            insert into interaction (customer_id, id, at, channel, direction, two_way, note, staff_id, minutes, recorded_at)
            select c.id, c.id, now() - make_interval(hours => (c.id % 2000)::int), 'PHONE', 'OUTBOUND', true, 'spoken',
                   c.owner_id, 15, now()
            from customer c
            """,
            """
            insert into followup (customer_id, id, what, due_on, channel, owner_id, created_at, done_at)
            select c.id, c.id, 'call again', current_date - (c.id % 21)::int + 14, 'PHONE', c.owner_id, now(),
                   case when c.id % 50 > 0 then now() end
            from customer c
            """,
            "insert into one_order (customer_id, gain) select c.id, c.id % 900 from customer c where c.id % 2 = 0",
            "insert into sold_product (id, name, buyers, offered) select n, 'Product ' || n, 900, 9 from generate_series(1, 40) n",
            """
            insert into product_pair (bought, next, buyers, both_bought, expected)
            select b, n, 900, 300, 100 from generate_series(1, 40) b, generate_series(1, 40) n where b <> n
            """,
            """
            insert into next_product (customer_id, product, because, place, gain)
            select c.id, 1 + c.id % 40, 1 + (c.id + 1) % 40, 1, c.id % 700 from customer c where c.state <> 'LOST'
            """,
            """
            insert into customer (id, code, name, created_on, owner_id, state, state_since, region)
            select 200000 + n, 'P' || n, 'Prospect ' || n, date '2024-01-01', 100 + n % 20,
                   case when n % 10 = 0 then 'TARGET' else 'POTENTIAL' end, date '2024-01-01', 'R' || n % 9
            from generate_series(1, 60000) n
            """,
            """
            insert into potential_score (customer_id, effects, likeness, points, place)
            select id, array[0, 0, 0, 0, 0], 0, 0, id % 997 / 500.0 from customer where state in ('POTENTIAL', 'TARGET')
            """);

    private ManyCustomers() {}

    static void write(JdbcClient jdbc) {
        ROWS.forEach(rows -> jdbc.sql(rows).update());
        jdbc.sql("vacuum analyze").update();
    }
}
