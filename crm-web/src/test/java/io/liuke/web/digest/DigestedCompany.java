package io.liuke.web.digest;

import io.liuke.shared.BusinessTime;
import io.liuke.staff.StaffId;
import io.liuke.web.today.TodayFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who want mails, and customers with warnings. */
class DigestedCompany {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final DigestWishes wishes;
    private final TodayFixture fixture;

    DigestedCompany(JdbcClient jdbc, BusinessTime time, DigestWishes wishes) {
        this.jdbc = jdbc;
        this.time = time;
        this.wishes = wishes;
        this.fixture = new TodayFixture(jdbc, time);
    }

    void empty() {
        jdbc.sql("truncate customer, warning_digest, digest_wish, scoring_run, purchase_model, scheduled_tasks cascade")
                .update();
        jdbc.sql("update warning_rule set ran_to = null").update();
        jdbc.sql("update staff set enabled = false").update();
        jdbc.sql("update company set demo = false, viewed_on = null").update();
        fixture.scored();
    }

    /** Somebody with the address NAME@example.com who has switched it on. */
    StaffId reader(String name, String role, Locale language) {
        StaffId staff = new StaffId(fixture.staff(name + '-' + System.nanoTime(), role, null));
        wishes.switchOn(staff, name + "@example.com", language);
        return staff;
    }

    /** A customer with 75 at stake for each point of the priority. */
    long customer(String name, @Nullable StaffId owner, double priority) {
        long id = fixture.atRisk("code-" + System.nanoTime(), owner == null ? null : owner.value(), priority);
        jdbc.sql("update customer set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
        return id;
    }

    /** A promise for 3 November was not kept. */
    void warn(long customer) {
        warn(customer, "SERVICE", "PROMISE_BROKEN");
    }

    void warn(long customer, String rule, String kind) {
        jdbc.sql("""
                        insert into warning (customer_id, id, rule_id, fired_on, reasons, recorded_at)
                        select :customer, nextval('warning_seq'), id, :on,
                               jsonb_build_array(jsonb_build_object('kind', :kind, 'figure', 31, 'day', '2026-11-03')), :now
                        from warning_rule where preset = :rule
                        """)
                .param("customer", customer)
                .param("on", time.today())
                .param("kind", kind)
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("rule", rule)
                .update();
    }

    /** Nothing stands in the way of a second mail but that it is another day. */
    void aDayPasses() {
        jdbc.sql("update warning_digest set day = day - 1").update();
    }

    /** A promise that the rules find by themselves tonight. */
    void breakPromise(long customer, StaffId owner) {
        LocalDate today = time.today();
        jdbc.sql("""
                        insert into customer_state_change (customer_id, id, ordinal, changed_on, to_state, cause, recorded_at)
                        values (:id, nextval('customer_state_change_seq'), 1, :day, 'REPEAT', 'RULE', :day)
                        """).param("id", customer).param("day", today.minusDays(400)).update();
        jdbc.sql("""
                        insert into followup (customer_id, id, what, due_on, promise, owner_id, created_at)
                        values (:id, nextval('followup_seq'), 'samples', :due, true, :owner, cast(:made as timestamp))
                        """)
                .param("id", customer)
                .param("due", today.minusDays(2))
                .param("owner", owner.value())
                .param("made", today.minusDays(9))
                .update();
    }

    DigestReport report(StaffId reader) {
        return wishes.newestOf(reader).orElseThrow();
    }

    void change(String statement, long id) {
        jdbc.sql(statement).param("id", id).update();
    }
}
