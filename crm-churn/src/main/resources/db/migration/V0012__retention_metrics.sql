-- What each customer did around a period (from_on, to_on], known at its end: every retention metric, and every list of the
-- customers behind one, is counted from these rows and from nowhere else.
create function retention_base(from_on date, to_on date, window_days int, previous_from date)
    returns table (
        customer_id bigint,
        -- day of the first order ever
        first_on date,
        -- ordered in (from_on - window_days, from_on], and the same at the end
        active_start boolean,
        active_end boolean,
        -- orders within the period; two of one day are two
        orders bigint,
        -- revenue of (previous_from, from_on], and of the period; returns are taken off
        revenue_before numeric,
        revenue_now numeric
    )
    language sql stable parallel safe
begin atomic
    select p.customer_id,
           min(p.ordered_on) filter (where p.is_order),
           coalesce(bool_or(p.is_order and p.ordered_on > from_on - window_days and p.ordered_on <= from_on), false),
           coalesce(bool_or(p.is_order and p.ordered_on > to_on - window_days and p.ordered_on <= to_on), false),
           count(*) filter (where p.is_order and p.ordered_on > from_on and p.ordered_on <= to_on),
           coalesce(sum(p.revenue) filter (where p.ordered_on > previous_from and p.ordered_on <= from_on), 0),
           coalesce(sum(p.revenue) filter (where p.ordered_on > from_on and p.ordered_on <= to_on), 0)
    from counted_purchase p
    where p.ordered_on <= to_on and p.known_on <= to_on
    group by p.customer_id;
end;

-- Where each customer stood at the end of two days: the state before the first change after the day, or today's state.
create function state_flow(from_on date, to_on date)
    returns table (customer_id bigint, from_state text, to_state text)
    language sql stable parallel safe
begin atomic
    select c.id, coalesce(later.at_start, c.state), coalesce(later.at_end, c.state)
    from customer c
    left join (
        select s.customer_id,
               (array_agg(s.from_state order by s.ordinal))[1] as at_start,
               (array_agg(s.from_state order by s.ordinal) filter (where s.changed_on > to_on))[1] as at_end
        from customer_state_change s
        where s.superseded_at is null and s.changed_on > from_on
        group by s.customer_id
    ) later on later.customer_id = c.id;
end;

-- State and tier at the ends of two days, of which the second is the business date. The state says who stands in the
-- pyramid, so that those who left and came back are the same people as in the flow between states; tiers change on the days
-- of rankings only: who was not ranked yet stands where the next ranking put them.
create function tier_flow(from_on date, today date)
    returns table (customer_id bigint, from_state text, from_tier text, to_state text, to_tier text)
    language sql stable parallel safe
begin atomic
    select w.customer_id, w.from_state,
           case when w.from_state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                then coalesce(later.at_start, later.next, t.tier, t.tier_at_loss, 'SMALL') end,
           w.to_state,
           case when w.to_state in ('FIRST_TIME', 'REPEAT', 'LOYAL') then t.tier end
    from state_flow(from_on, today) w
    left join customer_tier t on t.customer_id = w.customer_id
    left join (
        select h.customer_id, (array_agg(h.from_tier order by h.changed_on, h.recorded_at, h.id))[1] as at_start,
               (array_agg(h.to_tier order by h.changed_on, h.recorded_at, h.id) filter (where h.to_tier is not null))[1]
                   as next
        from customer_tier_change h
        where h.changed_on > from_on
        group by h.customer_id
    ) later on later.customer_id = w.customer_id;
end;
