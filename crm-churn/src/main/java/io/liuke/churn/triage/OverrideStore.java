package io.liuke.churn.triage;

import io.liuke.churn.OverrideId;
import io.liuke.churn.OverrideKind;
import io.liuke.churn.RiskOverride;
import io.liuke.customer.CustomerId;
import io.liuke.staff.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People's decisions to leave a customer out of the queue. */
@Repository
class OverrideStore {

    private final JdbcClient jdbc;

    OverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The churn probability of now; the customer's score stays locked, so that two decisions follow one another. */
    Optional<Double> lockProbability(CustomerId customer) {
        return jdbc.sql("select churn_probability from risk_score where customer_id = :customer for no key update")
                .param("customer", customer.value())
                .query(Double.class)
                .optional();
    }

    OverrideId insert(RiskOverride decision) {
        return new OverrideId(jdbc.sql("""
                        insert into risk_override
                            (customer_id, id, kind, until_on, reason, staff_id, churn_probability, created_at)
                        values (:customer, nextval('risk_override_seq'), :kind, :until, :reason, :staff, :probability, :now)
                        returning id
                        """)
                .param("customer", decision.customer().value())
                .param("kind", decision.kind().name())
                .param("until", decision.until())
                .param("reason", decision.reason())
                .param("staff", decision.by().value())
                .param("probability", decision.churnProbability())
                .param("now", Timestamp.from(decision.createdAt()))
                .query(Long.class)
                .single());
    }

    void end(CustomerId customer, OverrideId id, Instant now) {
        jdbc.sql("""
                        update risk_override set ended_at = :now
                        where customer_id = :customer and id = :id and ended_at is null
                        """)
                .param("customer", customer.value())
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void endAll(CustomerId customer, LocalDate today, Instant now) {
        jdbc.sql("""
                        update risk_override set ended_at = :now
                        where customer_id = :customer and ended_at is null and until_on > :today
                        """)
                .param("customer", customer.value())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends the snoozes of those whose churn probability has risen by {@code jump} since. */
    int wake(double jump, LocalDate today, Instant now) {
        return jdbc.sql("""
                        update risk_override o set ended_at = :now
                        from risk_score s
                        where s.customer_id = o.customer_id and o.kind = 'SNOOZE' and o.ended_at is null and o.until_on > :today
                          and s.churn_probability - o.churn_probability >= :jump
                        """)
                .param("jump", jump)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<RiskOverride> of(CustomerId customer) {
        return jdbc.sql("""
                        select customer_id, id, kind, until_on, reason, staff_id, churn_probability, created_at, ended_at
                        from risk_override
                        where customer_id = :customer
                        order by id desc
                        """)
                .param("customer", customer.value())
                .query((row, n) -> decision(row))
                .list();
    }

    private static RiskOverride decision(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new RiskOverride(
                new CustomerId(row.getLong("customer_id")),
                new OverrideId(row.getLong("id")),
                OverrideKind.valueOf(row.getString("kind")),
                row.getObject("until_on", LocalDate.class),
                row.getString("reason"),
                new StaffId(row.getLong("staff_id")),
                row.getDouble("churn_probability"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
