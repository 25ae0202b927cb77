package io.liuke.web.today;

import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows that are on the screen, in the order in which they were asked for. The columns are called what the record calls
 * them: a name with underscores is tried, fails, and is looked up again, for each column of each row.
 */
@Repository
class QueueRowReadModel {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    QueueRowReadModel(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A customer with a score, whether in the queue or out of it. */
    Optional<QueueRow> find(long customer) {
        return rows(List.of(customer)).stream().findFirst();
    }

    List<QueueRow> rows(Collection<Long> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        LocalDate today = time.today();
        Map<Long, QueueRow> found = jdbc
                .sql("""
                        select r.customer_id as "customerId", c.code, c.name, c.state, p.first_on as "customerSince",
                               r.tier, c.owner_id as "ownerId", s.name as owner, c.version, r.band,
                               r.churn_probability as "churnProbability", r.money_at_stake as "moneyAtStake",
                               coalesce(p.profit_estimated, false) as "profitEstimated", r.priority, r.help, r.channel,
                               r.minutes as "scoreMinutes", coalesce(e.minutes, r.minutes) as minutes,
                               r.in_queue as "inQueue",
                               coalesce(r.queued_on between :today - 1 and :today and r.queued_on > b.first_on, false) as fresh,
                               case when r.queued_on <= :today then :today - r.queued_on end as "daysInQueue",
                               r.reasons::text as reasons, k.id as "caseId", k.kind as "caseKind", k.stage,
                               greatest(:today - (k.stage_since at time zone :zone)::date, 0) as "daysInStage",
                               n.id as "nextId", n.what as "nextWhat", n.due_on as "nextDueOn", n.due_at as "nextDueAt",
                               n.channel as "nextChannel", coalesce(n.promise, false) as "nextPromise",
                               w.at as "contactedAt", w.by as "contactedBy", w.two_way as "contactTwoWay",
                               w.minutes as "contactMinutes", o.kind as "overrideKind", o.until_on as "overrideUntil",
                               r.past_on as "pastOn", r.past_probability as "pastProbability", r.past_band as "pastBand"
                        from risk_score r
                        join customer c on c.id = r.customer_id
                        cross join (select min(as_of) as first_on from scoring_run where current and status = 'DONE') b
                        left join purchase_facts p on p.customer_id = r.customer_id
                        left join staff s on s.id = c.owner_id
                        left join retention_case k on k.customer_id = r.customer_id and k.closed_at is null
                        left join lateral (
                            select u.id, u.what, u.due_on, u.due_at, u.channel, u.promise
                            from followup u
                            where u.customer_id = r.customer_id and u.done_at is null
                            order by u.due_on, u.due_at nulls last, u.id
                            limit 1
                        ) n on true
                        left join contact_effort e on e.channel = n.channel
                        left join lateral (
                            select i.at, i.two_way, i.minutes, b.name as by
                            from interaction i
                            left join staff b on b.id = i.staff_id
                            where i.customer_id = r.customer_id and i.at >= :dayStart and i.at < :dayEnd and i.minutes > 0
                            order by i.at desc, i.id desc
                            limit 1
                        ) w on true
                        left join lateral (
                            select v.kind, v.until_on
                            from risk_override v
                            where v.customer_id = r.customer_id and v.ended_at is null and v.until_on > :today
                            order by v.until_on desc, v.id desc
                            limit 1
                        ) o on true
                        where r.customer_id = any(:customers)
                        """)
                .param("customers", customers.toArray(Long[]::new))
                .param("today", today)
                .param("zone", time.zone().getId())
                .param("dayStart", today.atStartOfDay(time.zone()).toOffsetDateTime())
                .param("dayEnd", today.plusDays(1).atStartOfDay(time.zone()).toOffsetDateTime())
                .query(QueueRow.class)
                .list()
                .stream()
                .collect(Collectors.toMap(QueueRow::customerId, Function.identity()));
        return customers.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
