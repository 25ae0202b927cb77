package io.liuke.churn.warning;

/**
 * The days on which a condition on orders held, between {@code :from} and before {@code :end}. Each is worked out from
 * what was known on the day itself: an order counts from the day on which it was known, and whatever came before {@code
 * :from} is taken together, so that only what happens between costs anything by the day.
 */
final class OrderConditionSql {

    /**
     * Three order days make a rhythm; silent for longer than so many times the mean gap of all that were known, and for two
     * weeks at least. Of whoever ordered nothing since, the facts of the derivation say it without reading the orders.
     */
    static final String SILENCE = """
            with recent as materialized (
                select distinct customer_id from purchase where ordered_on > :from or known_on > :from
            )
            insert into warning_held (slot, kind, customer_id, held, figure, day)
            select :slot, :kind, customer_id, daterange(begins, ends), gap, last_on
            from (
                select customer_id, gap, last_on,
                       greatest(known, last_on + greatest(floor(gap * :threshold)::int + 1, 14)) as begins,
                       coalesce(next_known, :end) as ends
                from (
                    select customer_id, cast(:from as date) as known, last_on, order_days as days,
                           (last_on - first_on) / nullif(order_days - 1, 0)::float8 as gap, null::date as next_known
                    from purchase_facts f
                    where not exists (select from recent r where r.customer_id = f.customer_id)
                    union all
                    select customer_id, known, max(last_on) over w, sum(days) over w,
                           (max(last_on) over w - min(first_on) over w) / nullif(sum(days) over w - 1, 0)::float8,
                           lead(known) over w
                    from (
                        select customer_id, greatest(known, :from) as known, count(*) as days,
                               min(ordered_on) as first_on, max(ordered_on) as last_on
                        from (
                            select p.customer_id, p.ordered_on, greatest(p.ordered_on, min(p.known_on)) as known
                            from purchase p
                            where p.customer_id in (select customer_id from recent)
                              and p.status <> 'CANCELLED' and p.amount >= 0 and p.ordered_on < :end
                              and (p.channel is distinct from 'RECURRING' or not exists (
                                  select from customer c where c.id = p.customer_id and c.cancelled_on < p.ordered_on))
                            group by p.customer_id, p.ordered_on
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

    /**
     * Ninety days against the ninety before, in which there were three orders at least; spending nothing is silence. An
     * order counts for the first from its day on, passes to the second after ninety and leaves it after as many again; only
     * those on which one of these days falls are looked at by the day. Summed in whole ten-thousandths, which a float adds
     * exactly and in a fraction of the time that a decimal takes.
     */
    static final String SPEND_FALLING = """
            with spent as not materialized (
                select p.customer_id, p.ordered_on, p.known_on, (p.amount >= 0)::int as orders,
                       case when p.amount >= 0 and p.status = 'RETURNED' then 0
                            else round(p.amount::float8 * 10000) end as revenue
                from purchase p
                where p.status <> 'CANCELLED' and p.ordered_on > cast(:from as date) - 180 and p.ordered_on < :end
                  and (p.channel is distinct from 'RECURRING' or not exists (
                      select from customer c where c.id = p.customer_id and c.cancelled_on < p.ordered_on))
            ),
            change as (
                select customer_id, greatest(ordered_on, known_on, :from) as day, case when young then revenue else 0 end as now,
                       case when young then 0 else revenue end as before, case when young then 0 else orders end as orders
                from (select *, ordered_on > cast(:from as date) - 90 as young from spent) of_one
                union all
                select customer_id, greatest(ordered_on + 90, known_on), - revenue, revenue, orders
                from spent
                where ordered_on > cast(:from as date) - 90 and ordered_on < cast(:end as date) - 90
                union all
                select customer_id, greatest(ordered_on + 180, known_on), 0, - revenue, - orders
                from spent
                where ordered_on < cast(:end as date) - 180
            )
            insert into warning_held (slot, kind, customer_id, held, figure, other)
            select :slot, :kind, customer_id, daterange(day, next_day), before / 10000, now / 10000
            from (
                select customer_id, day, sum(now) over w as now, sum(before) over w as before, sum(orders) over w as orders,
                       coalesce(lead(day) over w, :end) as next_day
                from (
                    select customer_id, day, sum(now) as now, sum(before) as before, sum(orders) as orders
                    from change
                    where day < :end
                    group by customer_id, day
                ) by_day
                window w as (partition by customer_id order by day)
            ) spend
            where orders >= 3 and now > 0 and 100 * now <= before * (100 - :threshold)
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
