package io.liuke.web.today;

import io.liuke.staff.OwnerScope;

/**
 * The statement that reads the places of a queue. What is not asked for is not in it: the plain queue of one owner, which
 * most pages show, is read along its index alone, and planned in a fraction of the time.
 */
final class QueueSql {

    private static final String SPOTS = """
            select r.customer_id, r.priority, r.money_at_stake, r.tier, coalesce(e.minutes, r.minutes) as minutes,
                   n.due_on, coalesce(n.due_on > :today, false) as later, v.worked, v.fresh,
            """;

    /**
     * Who needs somebody and was not taken out, as the function work_queue says it; written out, because the function
     * hides the index that holds all that is read here.
     */
    private static final String PLACES = """
            select s.customer_id, s.owner_id, s.priority, s.money_at_stake, s.tier, s.minutes, s.queued_on, s.band,
                   s.top_reason
            """;

    private static final String IN_QUEUE = """
            where s.in_queue
              and not exists (
                  select from risk_override o
                  where o.customer_id = s.customer_id and o.ended_at is null and o.until_on > :today)
            """;

    private static final String OF_ALL = "from (" + PLACES + "from risk_score s " + IN_QUEUE + ") r ";

    private static final String OF_ONE =
            "from (" + PLACES + "from risk_score s " + IN_QUEUE + " and s.owner_id = :one) r ";

    /**
     * Owner by owner, and not by "any": for a list of unknown length PostgreSQL would rather read the queue of everybody
     * than that of each.
     */
    private static final String EACH =
            PLACES + "from unnest(:owners::bigint[]) whose (id) join risk_score s on s.owner_id = whose.id " + IN_QUEUE;

    private static final String OF_SOME = "from (" + EACH + ") r ";
    private static final String OF_SOME_OR_NOBODY =
            "from (" + EACH + " union all " + PLACES + "from risk_score s " + IN_QUEUE + " and s.owner_id is null) r ";

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

    private static final String NEXT_ACTION = """
            cross join (select min(as_of) as first_on from scoring_run where current and status = 'DONE') b
            left join lateral (
                select u.due_on, u.channel
                from followup u
                where u.customer_id = r.customer_id and u.done_at is null
                order by u.due_on, u.due_at nulls last, u.id
                limit 1
            ) n on true
            left join contact_effort e on e.channel = n.channel
            cross join lateral (
                select (n.due_on is null or n.due_on > :today) and r.customer_id in (
                    select i.customer_id
                    from interaction i
                    where i.at >= :dayStart and i.at < :dayEnd and i.minutes > 0) as worked,
                  coalesce(r.queued_on between :today - 1 and :today and r.queued_on > b.first_on, false) as fresh
            ) v
            """;

    private static final String ALL_MATCH = "true as matches ";

    private static final String MATCHES = "f.matches ";

    private static final String FILTERS = """
            join customer c on c.id = r.customer_id
            left join retention_case k on k.customer_id = r.customer_id and k.closed_at is null
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
            """;

    private static final String SEEN =
            "where (:all or r.owner_id = any(:owners) or (:unowned and r.owner_id is null)) ";

    private static final String EVERY = "where true ";
    private static final String LISTED = "and (:inQueueOrNot or v.worked = :worked and (not :fresh or v.fresh)) ";
    private static final String LISTED_MATCHES = "and f.matches ";
    private static final String AFTER = "and (r.priority, r.customer_id) < (:priority, :customer) ";
    private static final String BEFORE = "and (r.priority, r.customer_id) > (:priority, :customer) ";
    private static final String IN_ORDER = "order by r.priority desc, r.customer_id desc limit :limit";
    private static final String TURNED = "order by r.priority, r.customer_id limit :limit";

    private static final String COUNT = "select count(*) from (select 1 ";
    private static final String COUNTED = "limit :limit) s";

    private QueueSql() {}

    /** Made of constants only; all values are parameters. */
    static String of(QueueQuery query) {
        boolean filtered = query.filter().narrows();
        StringBuilder sql = new StringBuilder(SPOTS)
                .append(filtered ? MATCHES : ALL_MATCH)
                .append(query.aside() ? ASIDE : queue(query.seen()))
                .append(NEXT_ACTION)
                .append(filtered ? FILTERS : "")
                .append(query.aside() ? SEEN : EVERY);
        if (query.onlyMatching()) {
            sql.append(LISTED).append(filtered ? LISTED_MATCHES : "");
        }
        if (query.beside() != null) {
            sql.append(query.back() ? BEFORE : AFTER);
        }
        return sql.append(query.back() ? TURNED : IN_ORDER).toString();
    }

    /** How many stand in the queue of a scope, counted up to a limit. */
    static String count(OwnerScope seen) {
        return COUNT + queue(seen) + COUNTED;
    }

    /** Whose customers, each in a form of its own: a condition that could be any of them is read along no index. */
    private static String queue(OwnerScope seen) {
        if (seen.all()) {
            return OF_ALL;
        }
        if (seen.unowned()) {
            return OF_SOME_OR_NOBODY;
        }
        return seen.isOfOne() ? OF_ONE : OF_SOME;
    }
}
