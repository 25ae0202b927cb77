package io.liuke.web.customer;

import io.liuke.shared.BusinessTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers and who looks after them, written as rows. */
public class CustomerRows {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    public CustomerRows(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    public void empty() {
        jdbc.sql("""
                        truncate customer, customer_code, purchase, purchase_facts, customer_state_change, customer_tier,
                            customer_tier_change, risk_score, risk_score_step, scoring_run, derivation_run, purchase_model, scheduled_tasks, staff,
                            team, api_token cascade
                        """).update();
    }

    public long team(String name) {
        return jdbc.sql("insert into team (id, name) values (nextval('team_seq'), :name) returning id")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public long staff(String login, String role, Long team) {
        return jdbc.sql("""
                        insert into staff (id, login, name, password_hash, role, team_id, minutes_per_day)
                        values (nextval('staff_seq'), :login, 'Name of ' || :login, 'x', :role, :team, 60)
                        returning id
                        """)
                .param("login", login)
                .param("role", role)
                .param("team", team)
                .query(Long.class)
                .single();
    }

    /** A potential customer of two years ago, known by the code. */
    public long customer(String code, String name, Long owner) {
        long id = jdbc.sql("""
                        insert into customer (id, code, name, created_on, owner_id, state_since)
                        values (nextval('customer_seq'), :code, :name, :since, :owner, :since)
                        returning id
                        """)
                .param("code", code)
                .param("name", name)
                .param("since", time.today().minusYears(2))
                .param("owner", owner)
                .query(Long.class)
                .single();
        jdbc.sql("insert into customer_code (code, customer_id) values (:code, :id)")
                .param("code", code)
                .param("id", id)
                .update();
        return id;
    }

    public void ordered(long customer, LocalDate day, String orderNo) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, order_no, ordered_at, ordered_on, amount, profit, known_on)
                        values (:customer, nextval('purchase_seq'), gen_random_uuid(), :no, :at, :day, 100, 30, :day)
                        """)
                .param("customer", customer)
                .param("no", orderNo)
                .param("at", day.atTime(10, 0).atZone(time.zone()).toOffsetDateTime())
                .param("day", day)
                .update();
    }

    public void note(long customer, long by, String text, OffsetDateTime at) {
        jdbc.sql("""
                        insert into customer_note (customer_id, id, at, text, staff_id)
                        values (:customer, nextval('customer_note_seq'), :at, :text, :by)
                        """)
                .param("customer", customer)
                .param("at", at)
                .param("text", text)
                .param("by", by)
                .update();
    }

    public void state(long customer, String state) {
        jdbc.sql("update customer set state = :state where id = :id")
                .param("state", state)
                .param("id", customer)
                .update();
    }

    /** A run that scores hang on. */
    public void scoring() {
        jdbc.sql("""
                        insert into purchase_model (id, trained_as_of, rung, horizon_days, card, created_at)
                        values (1, :today, 'PURCHASE_MODEL', 90, '{}', :now)
                        """).param("today", time.today()).param("now", now()).update();
        jdbc.sql("""
                        insert into scoring_run (id, as_of, horizon_days, model_id, current, status, created_at)
                        values (1, :today, 90, 1, true, 'DONE', :now)
                        """).param("today", time.today()).param("now", now()).update();
    }

    public void score(long customer, double probability, BigDecimal stake, String band) {
        jdbc.sql("""
                        insert into risk_score (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability,
                            buy_probability, expected_orders, expected_profit, money_at_stake, band, channel, minutes, help,
                            priority, in_queue, reasons)
                        select id, owner_id, state, null, :today, 1, :probability, 1 - :probability, 1, 100, :stake, :band,
                               'PHONE', 15, .2, 1, false, '[]'
                        from customer where id = :id
                        """)
                .param("today", time.today())
                .param("probability", probability)
                .param("stake", stake)
                .param("band", band)
                .param("id", customer)
                .update();
    }

    /** A score that was kept; it came from the other one, null: a beginning. */
    public void keptScore(long customer, LocalDate on, double probability, String band, Double from, String fromBand) {
        jdbc.sql("""
                        insert into risk_score_step
                            (customer_id, scored_on, ranked, churn_probability, band, from_probability, from_band)
                        values (:customer, :on, false, :probability, :band, :from, :fromBand)
                        """)
                .param("customer", customer)
                .param("on", on)
                .param("probability", probability)
                .param("band", band)
                .param("from", from)
                .param("fromBand", fromBand)
                .update();
        jdbc.sql("""
                        update risk_score s
                        set past_on = t.scored_on, past_probability = t.churn_probability, past_band = t.band
                        from risk_score_step t
                        where s.customer_id = :customer and t.customer_id = s.customer_id and t.scored_on = :on
                          and t.scored_on <= s.scored_on - 30
                        """).param("customer", customer).param("on", on).update();
    }

    public <T> T value(String column, long customer, Class<T> type) {
        return jdbc.sql("select %s from customer where id = :id".formatted(column))
                .param("id", customer)
                .query(type)
                .single();
    }

    public int count(String table, long customer) {
        return jdbc.sql("select count(*) from %s where customer_id = :id".formatted(table))
                .param("id", customer)
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return time.now().atOffset(ZoneOffset.UTC);
    }
}
