package io.liuke.churn.warning;

/** The days on which a condition on anything but orders held, between {@code :from} and before {@code :end}. */
final class WorkConditionSql {

    static final String PROMISE_BROKEN = """
            insert into warning_held (slot, kind, customer_id, held, day)
            select :slot, :kind, customer_id, daterange(begins, ends), due_on
            from (
                select customer_id, due_on,
                       greatest(due_on + cast(:threshold as int), (created_at at time zone company.zone)::date, :from) as begins,
                       least((done_at at time zone company.zone)::date, :end) as ends
                from followup
                cross join company
                where promise
            ) promise
            where begins < ends
            """;

    /** Of whoever is theirs, and of whoever was until somebody else took them over. */
    static final String OWNER_LEAVING = """
            insert into warning_held (slot, kind, customer_id, held, day)
            select :slot, :kind, customer_id, daterange(begins, ends), leaving_on
            from (
                select o.customer_id, s.leaving_on,
                       greatest(s.leaving_on - cast(:threshold as int), s.leaving_noted_on, o.since, :from) as begins,
                       least(o.until, :end) as ends
                from staff s
                join (
                    select c.owner_id, c.id as customer_id, max((h.at at time zone company.zone)::date) as since,
                           null::date as until
                    from staff l
                    join customer c on c.owner_id = l.id
                    cross join company
                    left join owner_change x on x.customer_id = c.id
                    left join owner_handover h on h.id = x.handover_id
                    where l.leaving_on is not null
                    group by c.owner_id, c.id
                    union all
                    select x.from_id, x.customer_id, null, (h.at at time zone company.zone)::date
                    from owner_change x
                    join owner_handover h on h.id = x.handover_id
                    cross join company
                    where x.from_id is not null
                ) o on o.owner_id = s.id
                where s.leaving_on is not null
            ) owned
            where begins < ends
            """;

    static final String LARGE_CUSTOMER = """
            insert into warning_held (slot, kind, customer_id, held)
            select :slot, :kind, customer_id, daterange(greatest(changed_on, :from), least(next_on, :end))
            from (
                select customer_id, changed_on, to_tier,
                       lead(changed_on) over (partition by customer_id order by changed_on, id) as next_on
                from customer_tier_change
                where changed_on < :end
            ) tier
            where to_tier in ('PRIME', 'MAJOR') and :threshold = 0
              and greatest(changed_on, :from) < least(next_on, :end)
            """;

    /** What the kept steps add up to in thirty days; who comes into the scope of risk has not jumped. */
    static final String PROBABILITY_JUMP = """
            insert into warning_held (slot, kind, customer_id, held, figure)
            select :slot, :kind, customer_id, daterange(day, next_day), risen
            from (
                select customer_id, day, sum(change) over w as risen, coalesce(lead(day) over w, :end) as next_day
                from (
                    select s.customer_id, greatest(e.day, :from) as day, sum(e.change) as change
                    from shown_score_step s
                    cross join lateral (
                        values (s.scored_on, s.churn_probability - s.from_probability),
                               (s.scored_on + 30, s.from_probability - s.churn_probability)
                    ) e (day, change)
                    where not s.ranked and s.churn_probability is not null and s.from_probability is not null
                      and s.scored_on > cast(:from as date) - 30 and s.scored_on < :end and e.day < :end
                    group by 1, 2
                ) step
                window w as (partition by customer_id order by day)
            ) jump
            where round(cast(risen as numeric) * 1000) >= :threshold * 10
            """;

    /**
     * Counted from the last two-way contact; of whom there is none, from the first that was logged with anybody. Where
     * contacts are not logged, nobody is neglected for want of them.
     */
    static final String NO_CONTACT = """
            insert into warning_held (slot, kind, customer_id, held, day)
            select :slot, :kind, l.customer_id, l.days * t.days, t.spoke_on
            from (
                select customer_id, daterange(greatest(changed_on, :from), least(next_on, :end)) as days
                from (
                    select customer_id, changed_on, to_state, ordinal,
                           lead(changed_on) over (partition by customer_id order by ordinal) as next_on
                    from customer_state_change
                    where superseded_at is null and changed_on < :end
                ) state
                where to_state = 'LOYAL' and greatest(changed_on, :from) < least(next_on, :end)
            ) l
            join (
                select customer_id, spoke_on, daterange(greatest(silent_from, :from), least(next_on, :end)) as days
                from (
                    select customer_id, spoke_on, coalesce(spoke_on, begun_on) + cast(:threshold as int) as silent_from,
                           lead(spoke_on) over (partition by customer_id order by spoke_on nulls first) as next_on
                    from (
                        select i.customer_id, (i.at at time zone company.zone)::date as spoke_on, null::date as begun_on
                        from interaction i
                        cross join company
                        where i.two_way
                        union all
                        select c.id, null, greatest(c.created_on, first.day)
                        from customer c
                        cross join (
                            select min((i.at at time zone company.zone)::date) as day
                            from interaction i
                            cross join company
                            where i.two_way
                        ) first
                        where c.state <> 'POTENTIAL' and first.day is not null
                    ) contact
                ) gap
                where greatest(silent_from, :from) < least(next_on, :end)
            ) t on t.customer_id = l.customer_id and t.days && l.days
            """;

    private WorkConditionSql() {}
}
