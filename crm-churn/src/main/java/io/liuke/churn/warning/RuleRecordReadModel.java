package io.liuke.churn.warning;

import io.liuke.shared.BusinessTime;
import io.liuke.shared.Companies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RuleRecordReadModel implements RuleRecords {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final Companies companies;

    RuleRecordReadModel(JdbcClient jdbc, BusinessTime time, Companies companies) {
        this.jdbc = jdbc;
        this.time = time;
        this.companies = companies;
    }

    @Override
    public Map<WarningRuleId, RuleRecord> all() {
        return jdbc
                .sql("""
                        select r.id,
                               count(distinct w.customer_id) as customers,
                               count(*) filter (where w.outcome = 'LEFT') as left_us,
                               count(*) filter (where w.outcome = 'STAYED') as stayed,
                               count(*) filter (where w.outcome = 'OPEN') as open,
                               count(*) filter (where w.fired_on > cast(:today as date) - 90) as recent,
                               count(w.customer_id) filter (where w.ended_on is null and w.judged_at is null) as standing,
                               count(w.useful) as judged,
                               count(*) filter (where w.useful) as useful,
                               coalesce(sum(w.minutes), 0) as minutes
                        from warning_rule r
                        left join lateral (
                            select w.customer_id, w.fired_on, w.ended_on, w.judged_at, w.useful,
                                   case when w.fired_on + cast(:horizon as int) > :today then 'OPEN'
                                        when exists (
                                            select from valid_purchase p
                                            where p.customer_id = w.customer_id and p.amount >= 0 and p.known_on <= :today
                                              and p.ordered_on > w.fired_on
                                              and p.ordered_on <= w.fired_on + cast(:horizon as int)
                                        ) then 'STAYED'
                                        else 'LEFT' end as outcome,
                                   (select sum(i.minutes)
                                    from interaction i
                                    cross join company
                                    where i.customer_id = w.customer_id and i.at >= w.recorded_at
                                      and i.at <= coalesce(w.judged_at, (w.ended_on + 1)::timestamp at time zone company.zone,
                                                           'infinity')) as minutes
                            from warning w
                            where w.rule_id = r.id and w.fired_on > cast(:today as date) - 365 and w.fired_on <= :today
                        ) w on true
                        where r.deleted_at is null
                        group by r.id
                        """)
                .param("today", time.today())
                .param("horizon", companies.get().horizonDays())
                .query(RuleRecordReadModel::figures)
                .list()
                .stream()
                .collect(Collectors.toMap(RuleRecord::rule, Function.identity()));
    }

    private static RuleRecord figures(ResultSet row, int n) throws SQLException {
        return new RuleRecord(
                new WarningRuleId(row.getLong("id")),
                new RuleFigures(
                        row.getLong("customers"), row.getLong("left_us"), row.getLong("stayed"), row.getLong("open")),
                row.getLong("recent"),
                row.getLong("standing"),
                row.getLong("judged"),
                row.getLong("useful"),
                row.getLong("minutes"));
    }
}
