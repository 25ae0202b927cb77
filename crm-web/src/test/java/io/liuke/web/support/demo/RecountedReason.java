package io.liuke.web.support.demo;

import io.liuke.churn.ReasonCode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the numbers of a reason again from the rows of the database, by SQL alone and on another way than the product's. */
final class RecountedReason {

    private static final String BOUGHT = """
            with bought as (
                select p.ordered_on as day, p.amount >= 0 as ordered, coalesce(p.discount, 0) > 0 as cheaper,
                       p.amount < 0 or p.status = 'RETURNED' as returned,
                       case when p.amount >= 0 and p.status = 'RETURNED' then 0 else p.amount end as amount,
                       case when p.amount >= 0 and p.status = 'RETURNED' then 0
                            when p.profit is not null then p.profit
                            else p.amount * (select default_margin from company) end as profit
                from purchase p
                join customer c on c.id = p.customer_id
                where p.customer_id = :customer and p.status <> 'CANCELLED' and p.ordered_on <= :today and p.known_on <= :today
                  and not (p.channel is not distinct from 'RECURRING' and c.cancelled_on is not null
                           and p.ordered_on > c.cancelled_on)
            ), days as (
                select day, sum(amount) as amount, day - lag(day) over (order by day) as gap
                from bought group by day having bool_or(ordered)
            )
            """;

    private static final Map<ReasonCode, String> NUMBERS = Map.ofEntries(
            Map.entry(ReasonCode.SILENCE_BEYOND_RHYTHM, BOUGHT + """
                    select round(avg(gap)) as "gapMean", round(stddev_samp(gap)) as "gapSd", :today - max(day) as "silence",
                           max(day) as "lastOn", (select round(amount) from days order by day desc limit 1) as "lastAmount"
                    from days
                    """),
            Map.entry(ReasonCode.WITHIN_RHYTHM, BOUGHT + """
                    select round(avg(gap)) as "gapMean", round(stddev_samp(gap)) as "gapSd", :today - max(day) as "silence"
                    from days
                    """),
            Map.entry(ReasonCode.NO_SECOND_ORDER, BOUGHT + """
                    select :today - max(day) as "silence", max(day) as "lastOn", round(max(amount)) as "lastAmount",
                           (select round(percentile_cont(0.5) within group (order by second - first)) from (
                                select min(ordered_on) as first, (array_agg(distinct ordered_on order by ordered_on))[2] as second
                                from purchase join customer c on c.id = customer_id
                                where amount >= 0 and status <> 'CANCELLED' and ordered_on <= :today and known_on <= :today
                                  and not (channel is not distinct from 'RECURRING' and cancelled_on is not null
                                           and ordered_on > cancelled_on)
                                group by customer_id) firsts) as "usual"
                    from days
                    """),
            Map.entry(ReasonCode.SPEND_FALLING, BOUGHT + """
                    select round(100 * (1 - now / before)) as "percent", round(before) as "before", round(now) as "now"
                    from (select sum(amount) filter (where day > :today - 90) as now,
                                 sum(amount) filter (where day <= :today - 90 and day > :today - 180) as before
                          from bought) quarters
                    """),
            Map.entry(ReasonCode.SPEND_RISING, BOUGHT + """
                    select round(100 * (now / before - 1)) as "percent", round(before) as "before", round(now) as "now"
                    from (select sum(amount) filter (where day > :today - 90) as now,
                                 sum(amount) filter (where day <= :today - 90 and day > :today - 180) as before
                          from bought) quarters
                    """),
            Map.entry(ReasonCode.ORDERS_THINNING, BOUGHT + """
                    select count(*) filter (where day <= :today - 180 and day > :today - 360) as "before",
                           count(*) filter (where day > :today - 180) as "now"
                    from days
                    """),
            Map.entry(ReasonCode.DISCOUNT_SHARE_RISING, BOUGHT + """
                    select count(*) filter (where cheaper and day > :today - 180) as "now",
                           count(*) filter (where day > :today - 180) as "of",
                           round(100.0 * count(*) filter (where cheaper and day <= :today - 180)
                                 / count(*) filter (where day <= :today - 180)) as "beforePercent"
                    from bought where ordered
                    """),
            Map.entry(ReasonCode.LARGE_CUSTOMER_SLIPPING, BOUGHT + """
                    select (select tier from customer_tier where customer_id = :customer) as "tier",
                           round(100 * (1 - now / before)) as "percent", round(before) as "before", round(now) as "now"
                    from (select sum(profit) filter (where day > :today - 365) as now,
                                 sum(profit) filter (where day <= :today - 365 and day > :today - 730) as before
                          from bought) years
                    """),
            Map.entry(ReasonCode.RETURNS, BOUGHT + """
                    select count(*) filter (where returned) as "count", count(*) filter (where ordered) as "orders"
                    from bought where day > :today - 90
                    """),
            Map.entry(ReasonCode.PROMISE_OVERDUE, """
                    select :today - min(due_on) as "days", min(due_on) as "dueOn"
                    from followup where customer_id = :customer and promise and done_at is null and due_on < :today
                    """),
            Map.entry(ReasonCode.LONG_CUSTOMER, BOUGHT + """
                    select count(*) as "orders",
                           extract(year from age(:today, min(day))) * 12 + extract(month from age(:today, min(day))) as "months"
                    from days
                    """),
            Map.entry(ReasonCode.FULL_PRICE, BOUGHT + """
                    select count(*) filter (where not cheaper) as "orders"
                    from bought where ordered and day > :today - 365
                    """));

    private RecountedReason() {}

    /** By the names of the reason's arguments. */
    static Map<String, Object> numbers(JdbcClient jdbc, ReasonCode code, long customer, LocalDate today) {
        return jdbc.sql(NUMBERS.get(code))
                .param("customer", customer)
                .param("today", today)
                .query()
                .singleRow();
    }
}
