package io.liuke.churn.scoring;

import io.liuke.churn.PastScore;
import io.liuke.churn.RiskBand;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a score needs besides the orders. */
@Repository
class ContextStore {

    private static final int FETCH_SIZE = 5_000;

    private final JdbcClient jdbc;

    ContextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * As of the business date, of those in the scope of risk: who is lost is the business of win-back, and whoever was given
     * up is nobody's. What has no context gets no score.
     *
     * @param ids of these customers only, or of all for null
     */
    CustomerContexts current(LocalDate today, ZoneId zone, @Nullable Collection<Long> ids) {
        return asOfToday(today, zone, ids, false);
    }

    /** As of the business date, of everybody, as a view of any other date has them. */
    CustomerContexts everybody(LocalDate today, ZoneId zone) {
        return asOfToday(today, zone, null, true);
    }

    private CustomerContexts asOfToday(
            LocalDate today, ZoneId zone, @Nullable Collection<Long> ids, boolean everybody) {
        CustomerContexts contexts = new CustomerContexts();
        jdbc.sql("""
                        select c.id, c.state, t.tier, c.kind = 'COMPANY' as company,
                               c.consent_phone is distinct from false as may_call,
                               c.phone is not null or p.phone as phone,
                               c.wecom_id is not null or p.wecom as wecom,
                               (c.email is not null or p.email) and c.consent_email is distinct from false as email,
                               c.owner_id, b.queued_on, b.kept_on, b.kept_probability, b.past_on, b.past_probability, b.past_band
                        from customer c
                        left join customer_tier t on t.customer_id = c.id
                        left join risk_score b on b.customer_id = c.id
                        left join (
                            select customer_id, bool_or(phone is not null) as phone, bool_or(wecom_id is not null) as wecom,
                                   bool_or(email is not null) as email
                            from customer_contact
                            where cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[]))
                            group by customer_id
                        ) p on p.customer_id = c.id
                        where (cast(:ids as bigint[]) is null or c.id = any (cast(:ids as bigint[])))
                          and (:everybody or c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL'))
                        order by c.id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("everybody", everybody)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    add(contexts, row);
                });
        addPromises(contexts, today, zone, ids);
        return contexts;
    }

    /** The states of a past day by their history, of those who were in the scope of risk; nothing that a chance does not need. */
    CustomerContexts past(LocalDate day) {
        CustomerContexts contexts = new CustomerContexts();
        jdbc.sql("""
                        select id, state, null as tier, false as company, false as may_call, false as phone, false as wecom,
                               false as email, null as owner_id, cast(null as date) as queued_on,
                               cast(null as date) as kept_on, cast(null as float8) as kept_probability,
                               cast(null as date) as past_on, cast(null as float8) as past_probability, null as past_band
                        from (
                            select distinct on (customer_id) customer_id as id, to_state as state
                            from customer_state_change
                            where superseded_at is null and changed_on <= :day
                            order by customer_id, ordinal desc
                        ) s
                        where state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        order by id
                        """).withFetchSize(FETCH_SIZE).param("day", day).query(row -> {
            add(contexts, row);
        });
        return contexts;
    }

    /** As of another date, with the states and tiers that a derivation kept as a view of it. */
    CustomerContexts view(long derivation, LocalDate asOf, ZoneId zone) {
        CustomerContexts contexts = new CustomerContexts();
        jdbc.sql("""
                        select c.id, d.state, d.tier, c.kind = 'COMPANY' as company, true as may_call,
                               c.phone is not null as phone, c.wecom_id is not null as wecom,
                               c.email is not null as email, c.owner_id, cast(null as date) as queued_on,
                               cast(null as date) as kept_on, cast(null as float8) as kept_probability,
                               cast(null as date) as past_on, cast(null as float8) as past_probability, null as past_band
                        from derivation_result d
                        join customer c on c.id = d.customer_id
                        where d.run_id = :derivation
                        order by c.id
                        """).withFetchSize(FETCH_SIZE).param("derivation", derivation).query(row -> {
            add(contexts, row);
        });
        addPromises(contexts, asOf, zone, null);
        return contexts;
    }

    private static void add(CustomerContexts contexts, ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        int flags = (row.getBoolean("company") ? CustomerContexts.COMPANY : 0)
                | (row.getBoolean("may_call") ? CustomerContexts.MAY_CALL : 0)
                | (row.getBoolean("may_call") && row.getBoolean("phone") ? CustomerContexts.PHONE : 0)
                | (row.getBoolean("wecom") ? CustomerContexts.WECOM : 0)
                | (row.getBoolean("email") ? CustomerContexts.EMAIL : 0);
        LocalDate queuedOn = row.getObject("queued_on", LocalDate.class);
        contexts.add(new CustomerContexts.Row(
                row.getLong("id"),
                LifecycleState.valueOf(row.getString("state")),
                tier == null ? null : ValueTier.valueOf(tier),
                flags,
                row.getLong("owner_id"),
                queuedOn == null ? CustomerContexts.NEVER : Math.toIntExact(queuedOn.toEpochDay()),
                kept(row)));
    }

    private static CustomerContext.Kept kept(ResultSet row) throws SQLException {
        String band = row.getString("past_band");
        return new CustomerContext.Kept(
                row.getObject("kept_on", LocalDate.class),
                row.getObject("kept_probability", Double.class),
                PastScore.of(
                        row.getObject("past_on", LocalDate.class),
                        row.getObject("past_probability", Double.class),
                        band == null ? null : RiskBand.valueOf(band)));
    }

    /** The oldest promise of each customer that was due before {@code asOf} and not kept by its end. */
    private void addPromises(CustomerContexts contexts, LocalDate asOf, ZoneId zone, @Nullable Collection<Long> ids) {
        Timestamp end = Timestamp.from(asOf.plusDays(1).atStartOfDay(zone).toInstant());
        jdbc.sql("""
                        select customer_id, min(due_on) as due_on
                        from followup
                        where promise and due_on < :asOf and created_at < :end and (done_at is null or done_at >= :end)
                          and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                        group by customer_id
                        """)
                .param("asOf", asOf)
                .param("end", end)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    contexts.addPromise(row.getLong("customer_id"), row.getObject("due_on", LocalDate.class));
                });
    }
}
