package io.liuke.churn.warning;

/**
 * The days on which a condition on orders held, between {@code :from} and before {@code :end}. Each is worked out from
 * what was known on the day itself: an order counts from the day on which it was known, and whatever came before {@code
 * :from} is taken together, so that only what happens between costs anything by the day.
 */
final class OrderConditionSql {

    /**
     * Three order days make a rhythm; silent for longer than so many times the mean gap of all that were known, and for two
     * weeks at least.
     */
    static final String SILENCE = """
            insert into warning_held (slot, kind, customer_id, held, figure, day)
            select :slot, :kind, customer_id, daterange(begins, ends), gap, last_on
            from (
                select customer_id, gap, last_on,
                       greatest(known, last_on + greatest(floor(gap * :threshold)::int + 1, 14)) as begins,
                       coalesce(next_known, :end) as ends
                from (
                    select customer_id, known, max(last_on) over w as last_on, sum(days) over w as days,
                           (max(last_on) over w - min(first_on) over w) / nullif(sum(days) over w - 1, 0)::float8 as gap,
                           lead(known) over w as next_known
                    from (
                        select customer_id, greatest(known, :from) as known, count(*) as days,
                               min(ordered_on) as first_on, max(ordered_on) as last_on
                        from (
                            select customer_id, ordered_on, greatest(ordered_on, min(known_on)) as known
                            from valid_purchase
                            where amount >= 0 and ordered_on < :end
                            group by customer_id, ordered_on
                        ) order_day
                        where known < :end
                        group by 1, 2
                    ) known_together
                    window w as (partition by customer_id order by known)
                ) rhythm
                where days >= 3
            ) silence
            where begins < ends
            """;

    /** Ninety days against the ninety before, in which there were three orders at least; spending nothing is silence. */
    static final String SPEND_FALLING = """
            insert into warning_held (slot, kind, customer_id, held, figure, other)
            select :slot, :kind, customer_id, daterange(day, next_day), before, now
            from (
                select customer_id, day, sum(now) over w as now, sum(before) over w as before, sum(orders) over w as orders,
                       coalesce(lead(day) over w, :end) as next_day
                from (
                    select p.customer_id, greatest(e.day, :from) as day, sum(e.now) as now, sum(e.before) as before,
                           sum(e.orders) as orders
                    from counted_purchase p
                    cross join lateral (
                        values (greatest(p.ordered_on, p.known_on), p.revenue, 0, 0),
                               (greatest(p.ordered_on + 90, p.known_on), - p.revenue, p.revenue, p.is_order::int),
                               (greatest(p.ordered_on + 180, p.known_on), 0, - p.revenue, - p.is_order::int)
                    ) e (day, now, before, orders)
                    where p.ordered_on > cast(:from as date) - 180 and p.ordered_on < :end and e.day < :end
                    group by 1, 2
                ) change
                window w as (partition by customer_id order by day)
            ) spend
            where orders >= 3 and now > 0 and now <= before * (1 - :threshold / 100.0)
            """;

    /** A charge that a customer did not want stands for a month and a half, so that monthly ones are one and the same. */
    static final String CANCELLED_BILLED = """
            insert into warning_held (slot, kind, customer_id, held, figure, day)
            select :slot, :kind, p.customer_id, daterange(greatest(p.ordered_on, p.known_on, :from), least(p.ordered_on + 45, :end)),
                   p.amount, c.cancelled_on
            from customer c
            join purchase p on p.customer_id = c.id
            where c.cancelled_on < :end and p.ordered_on > c.cancelled_on and p.channel = 'RECURRING'
              and p.status <> 'CANCELLED' and p.amount > 0 and :threshold = 0
              and greatest(p.ordered_on, p.known_on, :from) < least(p.ordered_on + 45, :end)
            """;

    private OrderConditionSql() {}
}
