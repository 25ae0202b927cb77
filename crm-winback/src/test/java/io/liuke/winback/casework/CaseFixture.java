package io.liuke.winback.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that the tests of casework need, written as the derivation would write them. */
class CaseFixture {

    private final JdbcClient jdbc;

    CaseFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long staff(String login) {
        return jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role)
                        values (nextval('staff_seq'), :login, :login, 'x', 'ACCOUNT_MANAGER')
                        returning id
                        """).param("login", login).query(Long.class).single();
    }

    /** A customer whose last order was on a day and who is in a state since another. */
    long customer(String code, String state, LocalDate since, LocalDate lastOrder, Long owner) {
        long id = jdbc.sql("""
                        insert into customer (id, code, name, created_on, owner_id, state, state_since)
                        values (nextval('customer_seq'), :code, :code, :since, :owner, :state, :since)
                        returning id
                        """)
                .param("code", code)
                .param("since", since)
                .param("state", state)
                .param("owner", owner)
                .query(Long.class)
                .single();
        facts(id, lastOrder);
        return id;
    }

    void state(long customer, String state, LocalDate since) {
        jdbc.sql("update customer set state = :state, state_since = :since where id = :id")
                .param("id", customer)
                .param("state", state)
                .param("since", since)
                .update();
    }

    void facts(long customer, LocalDate lastOrder) {
        jdbc.sql("""
                        insert into purchase_facts (customer_id, order_days, first_on, last_on, revenue, profit,
                            revenue_365, profit_365, revenue_90, revenue_prev_90, profit_estimated, loss_on)
                        values (:id, 1, :last, :last, 0, 0, 0, 0, 0, 0, false, :last)
                        on conflict (customer_id) do update set last_on = excluded.last_on
                        """).param("id", customer).param("last", lastOrder).update();
    }

    long order(long customer, LocalDate day) {
        facts(customer, day);
        return jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        values (:id, nextval('purchase_seq'), gen_random_uuid(), :at, :day, 100, :day)
                        returning id
                        """)
                .param("id", customer)
                .param("day", day)
                .param("at", day.atTime(4, 0).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void returnedByPurchase(long customer, LocalDate day) {
        jdbc.sql("""
                        insert into customer_state_change (customer_id, id, ordinal, changed_on, from_state, to_state, cause,
                                                           recorded_at)
                        values (:id, nextval('customer_state_change_seq'), 9, :day, 'LOST', 'REPEAT', 'PURCHASE', :at)
                        """)
                .param("id", customer)
                .param("day", day)
                .param("at", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
        state(customer, "REPEAT", day);
    }
}
