package io.liuke.web.today;

import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that a queue is made of, as the scoring would write them. */
public class TodayFixture {

    private static final String REASONS = """
            [{"code": "SILENCE_BEYOND_RHYTHM", "side": "RISK",
              "args": {"gapMean": 31, "gapSd": 6, "silence": 58, "lastOn": "2026-03-04", "lastAmount": 6180}}]
            """;

    private final JdbcClient jdbc;
    private final BusinessTime time;

    public TodayFixture(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
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
                        values (nextval('staff_seq'), :login, :login, 'x', :role, :team, 60)
                        returning id
                        """)
                .param("login", login)
                .param("role", role)
                .param("team", team)
                .query(Long.class)
                .single();
    }

    /** A run that the scores hang on. */
    public void scored() {
        jdbc.sql("""
                        insert into purchase_model (id, trained_as_of, rung, horizon_days, card, created_at)
                        values (1, :today, 'PURCHASE_MODEL', 90, '{"rung": "PURCHASE_MODEL", "horizonDays": 90}', :now)
                        """)
                .param("today", time.today())
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into scoring_run (id, as_of, horizon_days, model_id, current, status, created_at)
                        values (1, :today, 90, 1, true, 'DONE', :now)
                        """)
                .param("today", time.today().minusDays(3))
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A customer at risk: 15 minutes, HIGH, a reason, in the queue for ten days. */
    public long atRisk(String name, Long owner, double priority) {
        long id = jdbc.sql("""
                        insert into customer (id, code, name, created_on, owner_id, state, state_since)
                        values (nextval('customer_seq'), :name, :name, :since, :owner, 'REPEAT', :since)
                        returning id
                        """)
                .param("name", name)
                .param("since", time.today().minusDays(400))
                .param("owner", owner)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into risk_score (customer_id, owner_id, state, tier, scored_on, run_id, churn_probability,
                            buy_probability, expected_orders, expected_profit, money_at_stake, band, channel, minutes, help,
                            priority, in_queue, queued_on, top_reason, reasons)
                        values (:id, :owner, 'REPEAT', 'MAJOR', :today, 1, .64, .36, 1, 100, 75 * :priority, 'HIGH', 'PHONE', 15,
                            .2, :priority, true, :queuedOn, 'SILENCE_BEYOND_RHYTHM', cast(:reasons as jsonb))
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("today", time.today())
                .param("queuedOn", time.today().minusDays(10))
                .param("priority", priority)
                .param("reasons", REASONS)
                .update();
        return id;
    }

    void set(String column, long customer, Object value) {
        jdbc.sql("update risk_score set %s = :value where customer_id = :id".formatted(column))
                .param("value", value)
                .param("id", customer)
                .update();
    }

    void snooze(long customer, long by, LocalDate until) {
        jdbc.sql("""
                        insert into risk_override (customer_id, id, kind, until_on, reason, staff_id, churn_probability, created_at)
                        values (:id, nextval('risk_override_seq'), 'SNOOZE', :until, 'why', :by, .5, :now)
                        """)
                .param("id", customer)
                .param("by", by)
                .param("until", until)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void followup(long customer, long owner, LocalDate due, String channel) {
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, channel, owner_id, created_at)
                        values (:id, nextval('followup_seq'), 'Apology', :due, :channel, :owner, :now)
                        """)
                .param("id", customer)
                .param("owner", owner)
                .param("due", due)
                .param("channel", channel)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The only follow-up of a customer. */
    long followupOf(long customer) {
        return jdbc.sql("select id from followup where customer_id = :id")
                .param("id", customer)
                .query(Long.class)
                .single();
    }

    /** A derivation that feeds the screens, half done. */
    void deriving(String status, LocalDate asOf) {
        jdbc.sql("""
                        insert into derivation_run (id, as_of, current, status, progress, created_at)
                        values (nextval('derivation_run_seq'), :asOf, true, :status, .5, :now)
                        """)
                .param("asOf", asOf)
                .param("status", status)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void lost(long customer) {
        jdbc.sql("update customer set state = 'LOST' where id = :id")
                .param("id", customer)
                .update();
    }

    void purchase(long customer, LocalDate on) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        values (:id, nextval('purchase_seq'), gen_random_uuid(), :on::date, :on, 100, :on)
                        """).param("id", customer).param("on", on).update();
    }

    void contact(long customer, long by, int minutes) {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, staff_id, minutes, recorded_at)
                        values (:id, nextval('interaction_seq'), :now, 'PHONE', 'OUTBOUND', true, :by, :minutes, :now)
                        """)
                .param("id", customer)
                .param("by", by)
                .param("minutes", minutes)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(String table, long customer) {
        return jdbc.sql("select count(*) from %s where customer_id = :id".formatted(table))
                .param("id", customer)
                .query(Integer.class)
                .single();
    }
}
