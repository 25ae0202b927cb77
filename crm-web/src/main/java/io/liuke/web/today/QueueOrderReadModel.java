package io.liuke.web.today;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of the queue: who stands in it, what the next action takes, and who fits the filters. */
@Repository
class QueueOrderReadModel {

    private static final String SPOTS = """
            select r.customer_id, r.priority, r.money_at_stake, r.tier, coalesce(e.minutes, r.minutes) as minutes,
                   n.due_on, coalesce(n.due_on > :today, false) as later, v.worked, v.fresh, f.matches
            """;

    private static final String QUEUE = "from work_queue(:today) r ";

    /** In place of the queue, those who need not stand in it. Not both at once: only the queue alone is read along its index. */
    private static final String ASIDE = """
            from (
                select s.*
                from risk_score s
                where s.customer_id in (
                    select u.customer_id
                    from followup u
                    where :aside = 'OVERDUE' and u.done_at is null and u.due_on < :today
                    union all
                    select o.customer_id
                    from risk_override o
                    where o.kind = case :aside when 'SNOOZED' then 'SNOOZE' when 'FALSE_ALARM' then 'FALSE_ALARM' end
                      and o.ended_at is null and o.until_on > :today)
            ) r
            """;

    private static final String IN_ORDER = """
            join customer c on c.id = r.customer_id
            cross join (select min(as_of) as first_on from scoring_run where current and status = 'DONE') b
            left join retention_case k on k.customer_id = r.customer_id and k.closed_at is null
            left join lateral (
                select u.due_on, u.channel
                from followup u
                where u.customer_id = r.customer_id and u.done_at is null
                order by u.due_on, u.due_at nulls last, u.id
                limit 1
            ) n on true
            left join contact_effort e on e.channel = n.channel
            cross join lateral (
                select (n.due_on is null or n.due_on > :today) and exists (
                    select 1
                    from interaction i
                    where i.customer_id = r.customer_id and i.at >= :dayStart and i.at < :dayEnd
                      and i.minutes > 0) as worked,
                  coalesce(r.queued_on between :today - 1 and :today and r.queued_on > b.first_on, false) as fresh
            ) v
            cross join lateral (
                select (:owner::bigint is null or coalesce(r.owner_id, 0) = :owner)
                   and (cardinality(:tier::text[]) = 0 or r.tier = any(:tier))
                   and (cardinality(:state::text[]) = 0 or c.state = any(:state))
                   and (cardinality(:band::text[]) = 0 or r.band = any(:band))
                   and (cardinality(:reason::text[]) = 0 or r.top_reason = any(:reason))
                   and (cardinality(:stage::text[]) = 0
                       or coalesce(case when k.kind = 'SAVE' then k.stage end, 'NONE') = any(:stage))
                   and (:next::text is null or :next = case
                       when n.due_on is null then 'NONE'
                       when n.due_on <= :today then 'TODAY'
                       else 'LATER' end)
                   and (:consent::text is null
                       or :consent = 'PHONE' and c.consent_phone
                       or :consent = 'EMAIL' and c.consent_email
                       or :consent = 'SMS' and c.consent_sms) as matches
            ) f
            where (:all or r.owner_id = any(:owners) or (:unowned and r.owner_id is null))
              and (not :paged or (r.priority, r.customer_id) < (:priority, :customer))
              and (not :onlyMatching
                  or f.matches and (:inQueueOrNot or v.worked = :worked and (not :fresh or v.fresh)))
            order by r.priority desc, r.customer_id desc
            limit :limit
            """;

    private static final String ORDER = SPOTS + QUEUE + IN_ORDER;
    private static final String ORDER_ASIDE = SPOTS + ASIDE + IN_ORDER;

    private final JdbcClient jdbc;

    QueueOrderReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QueueSpot> order(QueueQuery query) {
        return jdbc.sql(query.aside() ? ORDER_ASIDE : ORDER)
                .params(parameters(query))
                .query(QueueSpot.class)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(QueueQuery query) {
        QueueFilter filter = query.filter();
        Cursor after = query.after();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("today", query.today());
        values.put("dayStart", query.dayStart());
        values.put("dayEnd", query.dayEnd());
        values.put("owner", filter.owner());
        for (String dimension : List.of("tier", "state", "band", "reason", "stage")) {
            values.put(dimension, filter.values(dimension).toArray(String[]::new));
        }
        values.put("next", filter.next());
        values.put("consent", filter.consent());
        values.put("all", query.seen().all());
        values.put("owners", query.seen().owners());
        values.put("unowned", query.seen().unowned());
        values.put("paged", after != null);
        values.put("priority", after == null ? 0.0 : after.priority());
        values.put("customer", after == null ? 0L : after.customerId());
        values.put("onlyMatching", query.onlyMatching());
        values.put("aside", filter.show());
        values.put("inQueueOrNot", query.aside());
        values.put("worked", filter.shows(QueueFilter.WORKED));
        values.put("fresh", filter.shows(QueueFilter.NEW));
        values.put("limit", query.limit());
        return values;
    }
}
