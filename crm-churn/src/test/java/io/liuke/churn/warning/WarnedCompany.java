package io.liuke.churn.warning;

import static io.liuke.churn.scoring.SmallCompany.TODAY;

import io.liuke.churn.scoring.SmallCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small company in which there is something to warn of. */
@TestComponent
class WarnedCompany {

    private final JdbcClient jdbc;
    private final SmallCompany company;
    private final WarningRules rules;

    WarnedCompany(JdbcClient jdbc, SmallCompany company, WarningRules rules) {
        this.jdbc = jdbc;
        this.company = company;
        this.rules = rules;
    }

    /** A fired warning, or a hit of a preview. */
    record Fired(long customer, LocalDate on) {}

    void empty() {
        company.empty();
        jdbc.sql("truncate warning_rule, warning_preview, interaction, followup, owner_handover cascade")
                .update();
    }

    WarningRuleId rule(Conditions conditions) {
        return rules.create("Rule", conditions);
    }

    static Condition condition(ConditionKind kind, String threshold) {
        return new Condition(kind, new BigDecimal(threshold));
    }

    static Conditions only(ConditionKind kind, String threshold) {
        return Conditions.of(condition(kind, threshold));
    }

    void ranTo(LocalDate day) {
        jdbc.sql("update warning_rule set ran_to = :day").param("day", day).update();
    }

    void state(long customer, String state, int daysAgo) {
        jdbc.sql("update customer set state = :state where id = :id")
                .param("state", state)
                .param("id", customer)
                .update();
        jdbc.sql("""
                        insert into customer_state_change (customer_id, id, ordinal, changed_on, to_state, cause, recorded_at)
                        select :id, nextval('customer_state_change_seq'),
                               (select count(*) + 1 from customer_state_change where customer_id = :id), :day, :state, 'RULE', :day
                        """)
                .param("id", customer)
                .param("state", state)
                .param("day", TODAY.minusDays(daysAgo))
                .update();
    }

    void promise(long customer, int madeDaysAgo, int dueDaysAgo, @Nullable Integer doneDaysAgo) {
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, promise, owner_id, created_at, done_at)
                        values (:id, nextval('followup_seq'), 'samples', :due, true, 1, :made, :done)
                        """)
                .param("id", customer)
                .param("due", TODAY.minusDays(dueDaysAgo))
                .param("made", noon(madeDaysAgo))
                .param("done", doneDaysAgo == null ? null : noon(doneDaysAgo))
                .update();
    }

    void talk(long customer, int minutes, int daysAgo) {
        jdbc.sql("""
                        insert into interaction (customer_id, id, at, channel, direction, two_way, minutes, recorded_at)
                        values (:id, nextval('interaction_seq'), :at, 'PHONE', 'OUTBOUND', true, :minutes, :at)
                        """)
                .param("id", customer)
                .param("minutes", minutes)
                .param("at", noon(daysAgo))
                .update();
    }

    void step(long customer, int daysAgo, double from, double to) {
        jdbc.sql("""
                        insert into risk_score_step (customer_id, scored_on, viewed, ranked, churn_probability, band,
                                                     from_probability, from_band)
                        values (:id, :day, true, false, :to, 'HIGH', :from, 'HIGH')
                        """)
                .param("id", customer)
                .param("day", TODAY.minusDays(daysAgo))
                .param("from", from)
                .param("to", to)
                .update();
    }

    void tier(long customer, @Nullable String tier, int daysAgo) {
        jdbc.sql("""
                        insert into customer_tier_change (customer_id, id, changed_on, to_tier, value, recorded_at)
                        values (:id, nextval('customer_tier_change_seq'), :day, :tier, 1, :day)
                        """)
                .param("id", customer)
                .param("tier", tier)
                .param("day", TODAY.minusDays(daysAgo))
                .update();
    }

    /** An order of 100 under a contract, charged by itself. */
    void charge(long customer, int daysAgo) {
        company.orders(customer, daysAgo);
        jdbc.sql("update purchase set channel = 'RECURRING' where customer_id = :id and ordered_on = :day")
                .param("id", customer)
                .param("day", TODAY.minusDays(daysAgo))
                .update();
    }

    void cancelled(long customer, int daysAgo) {
        jdbc.sql("update customer set cancelled_on = :day where id = :id")
                .param("id", customer)
                .param("day", TODAY.minusDays(daysAgo))
                .update();
    }

    void ownerLeaves(int inDays, int knownDaysAgo) {
        jdbc.sql("update staff set leaving_on = :leaving, leaving_noted_on = :noted where id = 1")
                .param("leaving", TODAY.plusDays(inDays))
                .param("noted", TODAY.minusDays(knownDaysAgo))
                .update();
    }

    void ordersKnownLate(long everyNth, int days) {
        jdbc.sql("update purchase set known_on = known_on + :days where id % :n = 0")
                .param("days", days)
                .param("n", everyNth)
                .update();
    }

    List<Fired> warnings(WarningRuleId rule) {
        return jdbc.sql("""
                        select customer_id as customer, fired_on as "on" from warning
                        where rule_id = :rule order by customer_id, fired_on
                        """).param("rule", rule.value()).query(Fired.class).list();
    }

    List<Fired> hits(PreviewId preview, LocalDate since) {
        return jdbc.sql("""
                        select customer_id as customer, fired_on as "on" from warning_preview_hit
                        where preview_id = :preview and fired_on >= :since order by customer_id, fired_on
                        """)
                .param("preview", preview.value())
                .param("since", since)
                .query(Fired.class)
                .list();
    }

    private static java.time.OffsetDateTime noon(int daysAgo) {
        // four in the afternoon in the company's zone
        return TODAY.minusDays(daysAgo).atTime(8, 0).atOffset(ZoneOffset.UTC);
    }
}
