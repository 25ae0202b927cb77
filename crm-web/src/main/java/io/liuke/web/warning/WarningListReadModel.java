package io.liuke.web.warning;

import io.liuke.churn.warning.Outcome;
import io.liuke.churn.warning.WarningReason;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import io.liuke.staff.OwnerScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warnings, the newest first, of the customers that somebody sees. */
@Repository
class WarningListReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final Companies companies;

    WarningListReadModel(JdbcClient jdbc, BusinessTime time, Companies companies) {
        this.jdbc = jdbc;
        this.time = time;
        this.companies = companies;
    }

    /** Where the list goes on. */
    record Place(LocalDate firedOn, long id) {}

    List<WarningRow> page(WarningQuery query, OwnerScope scope, @Nullable Place after, int limit) {
        Outcome outcome = query.outcome();
        return jdbc.sql("""
                        select w.id, w.customer_id, c.name as customer_name, t.tier, c.owner_id, o.name as owner_name,
                               r.id as rule_id, r.name as rule_name, r.preset, w.fired_on, w.ended_on, w.reasons,
                               coalesce(s.money_at_stake, w.money_at_stake) as money_at_stake, w.seen_at, w.useful
                        from warning w
                        join warning_rule r on r.id = w.rule_id and r.deleted_at is null
                        join customer c on c.id = w.customer_id
                        left join customer_tier t on t.customer_id = c.id
                        left join risk_score s on s.customer_id = c.id
                        left join staff o on o.id = c.owner_id
                        where (w.fired_on, w.id) < (:firedOn, :id) and w.fired_on <= :today
                          and (:all or c.owner_id = any (:owners) or :unowned and c.owner_id is null)
                          and (cast(:rule as bigint) is null or w.rule_id = :rule)
                          and case :state
                                  when 'OPEN' then w.ended_on is null and w.judged_at is null
                                  when 'NEW' then w.ended_on is null and w.judged_at is null and w.seen_at is null
                                  when 'ENDED' then w.ended_on is not null and w.judged_at is null
                                  when 'DISMISSED' then w.judged_at is not null
                                  else true end
                          and case :outcome
                                  when '' then true
                                  when 'OPEN' then w.fired_on + cast(:horizon as int) > :today
                                  else w.fired_on + cast(:horizon as int) <= :today and (:outcome = 'STAYED') = exists (
                                      select from valid_purchase p
                                      where p.customer_id = w.customer_id and p.amount >= 0 and p.known_on <= :today
                                        and p.ordered_on > w.fired_on and p.ordered_on <= w.fired_on + cast(:horizon as int))
                                  end
                        order by w.fired_on desc, w.id desc
                        limit :limit
                        """)
                .param("firedOn", after == null ? time.today().plusDays(1) : after.firedOn())
                .param("id", after == null ? Long.MAX_VALUE : after.id())
                .param("today", time.today())
                .param("horizon", companies.get().horizonDays())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("rule", query.rule())
                .param("state", query.state().name())
                .param("outcome", outcome == null ? "" : outcome.name())
                .param("limit", limit)
                .query(WarningListReadModel::row)
                .list();
    }

    /** Those of one customer that hold and on which nobody has said a word. */
    List<WarningRow> open(long customer) {
        return jdbc.sql("""
                        select w.id, w.customer_id, '' as customer_name, null as tier, null::bigint as owner_id,
                               null as owner_name, r.id as rule_id, r.name as rule_name, r.preset, w.fired_on, w.ended_on,
                               w.reasons, w.money_at_stake, w.seen_at, w.useful
                        from warning w
                        join warning_rule r on r.id = w.rule_id and r.deleted_at is null
                        where w.customer_id = :customer and w.ended_on is null and w.judged_at is null
                          and w.fired_on <= :today
                        order by w.fired_on desc, w.id desc
                        """)
                .param("customer", customer)
                .param("today", time.today())
                .query(WarningListReadModel::row)
                .list();
    }

    /** The owner of the customer of a warning, in an array because it may be nobody. */
    Optional<@Nullable Long[]> owner(long customer, long id) {
        return jdbc.sql("""
                        select c.owner_id from warning w join customer c on c.id = w.customer_id
                        where w.customer_id = :customer and w.id = :id
                        """)
                .param("customer", customer)
                .param("id", id)
                .query((row, n) -> new @Nullable Long[] {row.getObject("owner_id", Long.class)})
                .optional();
    }

    private static WarningRow row(ResultSet row, int n) throws SQLException {
        Timestamp seen = row.getTimestamp("seen_at");
        return new WarningRow(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                row.getLong("rule_id"),
                row.getString("rule_name"),
                row.getString("preset"),
                row.getObject("fired_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                WarningReason.read(row.getString("reasons")),
                row.getBigDecimal("money_at_stake"),
                seen == null ? null : seen.toInstant(),
                row.getObject("useful", Boolean.class));
    }
}
