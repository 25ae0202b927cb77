package io.liuke.churn.triage;

import io.liuke.churn.OverrideOutcome;
import io.liuke.churn.OverrideOutcomes;
import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds false alarms against the orders that came, or did not, within the horizon after each. An early order decides at once. */
@Repository
class OverrideOutcomeReadModel implements OverrideOutcomes {

    private final JdbcClient jdbc;
    private final Companies companies;
    private final BusinessTime time;

    OverrideOutcomeReadModel(JdbcClient jdbc, Companies companies, BusinessTime time) {
        this.jdbc = jdbc;
        this.companies = companies;
        this.time = time;
    }

    @Override
    public Tally tally() {
        return jdbc.sql("""
                        select count(*) filter (where ordered) as person,
                               count(*) filter (where not ordered and closes_on < :today) as model,
                               count(*) filter (where not ordered and closes_on >= :today) as open
                        from (
                            select d.made_on + :horizon as closes_on,
                                   exists (
                                       select from valid_purchase p
                                       where p.customer_id = d.customer_id and p.amount >= 0 and p.ordered_on > d.made_on
                                         and p.ordered_on <= least(d.made_on + :horizon, :today)) as ordered
                            from (
                                select customer_id, cast(created_at at time zone :zone as date) as made_on
                                from risk_override
                                where kind = 'FALSE_ALARM') d) outcome
                        """)
                .param("today", time.today())
                .param("horizon", companies.get().horizonDays())
                .param("zone", time.zone().getId())
                .query(Tally.class)
                .single();
    }

    @Override
    public List<OverrideOutcome> latest(int limit) {
        return jdbc.sql("""
                        select d.customer_id, c.name, s.name as by_name, d.made_on, d.churn_probability, d.reason,
                               d.made_on + :horizon as closes_on,
                               case when exists (
                                   select from valid_purchase p
                                   where p.customer_id = d.customer_id and p.amount >= 0 and p.ordered_on > d.made_on
                                     and p.ordered_on <= least(d.made_on + :horizon, :today)) then true
                               when d.made_on + :horizon < :today then false
                               end as ordered
                        from (
                            select customer_id, id, cast(created_at at time zone :zone as date) as made_on, churn_probability,
                                   reason, staff_id
                            from risk_override
                            where kind = 'FALSE_ALARM'
                            order by id desc
                            limit :limit) d
                        join customer c on c.id = d.customer_id
                        join staff s on s.id = d.staff_id
                        order by d.id desc
                        """)
                .param("today", time.today())
                .param("horizon", companies.get().horizonDays())
                .param("zone", time.zone().getId())
                .param("limit", limit)
                .query((row, n) -> outcome(row))
                .list();
    }

    private static OverrideOutcome outcome(ResultSet row) throws SQLException {
        return new OverrideOutcome(
                new CustomerId(row.getLong("customer_id")),
                row.getString("name"),
                row.getString("by_name"),
                row.getObject("made_on", LocalDate.class),
                row.getDouble("churn_probability"),
                row.getString("reason"),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("ordered", Boolean.class));
    }
}
