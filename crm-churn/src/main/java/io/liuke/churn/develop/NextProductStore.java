package io.liuke.churn.develop;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Works out, in a few statements over all customers, which products go together and who lacks which. What a customer buys
 * depends on how much they buy at all, so a pair is held against customers of the same kind who order about as often
 * (strata, as Mantel &amp; Haenszel do it): else every two products would seem to go together.
 */
@Repository
class NextProductStore {

    private final JdbcClient jdbc;

    NextProductStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else works it out. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('product_outlook'))").query(row -> {});
    }

    /** Who bought what: ever, and how often and for what profit within the period. */
    void baskets(LocalDate from, LocalDate to) {
        jdbc.sql("create temporary table next_word (word text, id int, lines bigint) on commit drop")
                .update();
        jdbc.sql("""
                create temporary table next_bought (customer_id bigint, product int, orders int, profit numeric) on commit drop
                """).update();
        jdbc.sql("create temporary table next_basket (customer_id bigint, stratum int) on commit drop")
                .update();
        jdbc.sql("""
                        insert into next_word (word, id, lines)
                        select word, dense_rank() over (order by name), lines
                        from (
                            select product as word, product_name(product) as name,
                                   count(*) filter (where ordered_on > :from) as lines
                            from purchase
                            where product is not null and amount >= 0 and status <> 'CANCELLED'
                              and ordered_on <= :to and known_on <= :to
                            group by product
                        ) w
                        where name is not null
                        """).param("from", from).param("to", to).update();
        jdbc.sql("analyze next_word").update();
        jdbc.sql("""
                        insert into next_bought (customer_id, product, orders, profit)
                        select p.customer_id, w.id, count(*) filter (where p.ordered_on > :from),
                               sum(case when p.status = 'RETURNED' then 0 else coalesce(p.profit, p.amount * company.default_margin) end)
                                   filter (where p.ordered_on > :from)
                        from purchase p
                        join next_word w on w.word = p.product
                        cross join company
                        where p.amount >= 0 and p.status <> 'CANCELLED' and p.ordered_on <= :to and p.known_on <= :to
                        group by p.customer_id, w.id
                        """).param("from", from).param("to", to).update();
        jdbc.sql("analyze next_bought").update();
        jdbc.sql("""
                        insert into next_basket (customer_id, stratum)
                        select b.customer_id, case c.kind when 'PERSON' then 0 else 10 end
                                              + width_bucket(sum(b.orders), array[2, 4, 8, 16, 32, 64, 128])
                        from next_bought b
                        join customer c on c.id = b.customer_id
                        where b.orders > 0
                        group by b.customer_id, c.kind
                        """).update();
        jdbc.sql("analyze next_basket").update();
    }

    /** @return how many products are looked at: those that most customers bought within the period */
    int products(int fewestBuyers, int most) {
        jdbc.sql("delete from sold_product").update();
        return jdbc.sql("""
                        insert into sold_product (id, name, buyers)
                        select b.product, min(product_name(w.word)), b.buyers
                        from (
                            select product, count(*) as buyers
                            from next_bought
                            where orders > 0
                            group by product
                            having count(*) >= :fewest
                            order by count(*) desc, product
                            limit :most
                        ) b
                        join next_word w on w.id = b.product
                        group by b.product, b.buyers
                        """).param("fewest", fewestBuyers).param("most", most).update();
    }

    /**
     * Of each customer the products bought most often within the period, and of each stratum what they come to.
     *
     * @param mostOfOne so many products of a customer count; who buys everything tells nothing
     */
    void strata(int mostOfOne) {
        jdbc.sql("""
                create temporary table next_recent (customer_id bigint, product int, stratum int, profit numeric) on commit drop
                """).update();
        jdbc.sql("""
                create temporary table next_class (stratum int, product int, buyers bigint, profit numeric) on commit drop
                """).update();
        jdbc.sql("""
                        insert into next_recent (customer_id, product, stratum, profit)
                        select customer_id, product, stratum, profit
                        from (
                            select b.customer_id, b.product, k.stratum, b.profit,
                                   row_number() over (partition by b.customer_id order by b.orders desc, b.product) as place
                            from next_bought b
                            join sold_product s on s.id = b.product
                            join next_basket k on k.customer_id = b.customer_id
                            where b.orders > 0
                        ) r
                        where place <= :most
                        """).param("most", mostOfOne).update();
        jdbc.sql("analyze next_recent").update();
        jdbc.sql("""
                insert into next_class (stratum, product, buyers, profit)
                select stratum, product, count(*), avg(profit) from next_recent group by stratum, product
                """).update();
        jdbc.sql("analyze next_class").update();
    }

    /**
     * @param lift how many times as often as by chance at least
     * @param deviations beyond chance at least
     * @return how many pairs, each in both directions
     */
    int pairs(int fewestBoth, double lift, double deviations) {
        jdbc.sql("delete from product_pair").update();
        return jdbc.sql("""
                        insert into product_pair (bought, next, buyers, both_bought, expected)
                        with seen as (
                            select a.product as a, b.product as b, count(*) as both_bought
                            from next_recent a
                            join next_recent b on b.customer_id = a.customer_id and b.product > a.product
                            group by a.product, b.product
                            having count(*) >= :fewest
                        ), size as (
                            select stratum, count(*)::float8 as n from next_basket group by stratum
                        ), chance as (
                            select x.product as a, y.product as b, sum(x.buyers * y.buyers / s.n) as expected,
                                   sum(x.buyers / s.n * y.buyers * (1 - x.buyers / s.n) * (s.n - y.buyers) / greatest(s.n - 1, 1)) as variance
                            from next_class x
                            join next_class y on y.stratum = x.stratum and y.product > x.product
                            join size s on s.stratum = x.stratum
                            group by x.product, y.product
                        ), total as (
                            select product, sum(buyers) as buyers from next_class group by product
                        )
                        select t.product, case when t.product = seen.a then seen.b else seen.a end, t.buyers, seen.both_bought,
                               chance.expected
                        from seen
                        join chance on chance.a = seen.a and chance.b = seen.b
                        join total t on t.product in (seen.a, seen.b)
                        where seen.both_bought >= :lift * chance.expected
                          and seen.both_bought - chance.expected >= :deviations * sqrt(chance.variance)
                        """)
                .param("fewest", fewestBoth)
                .param("lift", lift)
                .param("deviations", deviations)
                .update();
    }

    /** @param most offers to one customer */
    void offers(int most) {
        jdbc.sql("analyze product_pair").update();
        jdbc.sql("delete from next_product").update();
        jdbc.sql("""
                        insert into next_product (customer_id, product, because, place, gain)
                        with worth as (
                            select stratum, product, case when buyers >= 10 then profit else of_kind end as profit
                            from (
                                select stratum, product, buyers, profit, sum(profit * buyers) over kind / sum(buyers) over kind as of_kind,
                                       sum(buyers) over kind as buyers_of_kind
                                from next_class
                                window kind as (partition by product, stratum / 10)
                            ) k
                            where buyers_of_kind >= 10
                        ), pair as (
                            select bought, next, both_bought / buyers::numeric as share,
                                   row_number() over (partition by bought order by both_bought / buyers::numeric desc, next) as place
                            from product_pair
                        ), candidate as (
                            select distinct on (r.customer_id, p.next) r.customer_id, p.next, p.bought, p.share * w.profit as gain
                            from next_recent r
                            join customer c on c.id = r.customer_id and c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                            join pair p on p.bought = r.product and p.place <= 12
                            join worth w on w.stratum = r.stratum and w.product = p.next and w.profit > 0
                            where not exists (
                                select from next_bought o where o.customer_id = r.customer_id and o.product = p.next)
                            order by r.customer_id, p.next, p.share desc, p.bought
                        )
                        select customer_id, next, bought, place, round(gain, 4)
                        from (
                            select c.*, row_number() over (partition by customer_id order by gain desc, next) as place
                            from candidate c
                        ) ranked
                        where place <= :most
                        """).param("most", most).update();
        jdbc.sql("""
                update sold_product s
                set offered = n.offered
                from (select product, count(*) as offered from next_product group by product) n
                where n.product = s.id
                """).update();
    }

    void outlook(LocalDate from, LocalDate to, Instant now) {
        jdbc.sql("""
                        insert into product_outlook (as_of, lines, named, products, pairs, computed_at)
                        select :to, (select count(*) from purchase
                                     where amount >= 0 and status <> 'CANCELLED' and ordered_on > :from and ordered_on <= :to),
                               (select coalesce(sum(lines), 0) from next_word), (select count(*) from sold_product),
                               (select count(*) from product_pair), :now
                        on conflict (id) do update
                        set as_of = excluded.as_of, lines = excluded.lines, named = excluded.named, products = excluded.products,
                            pairs = excluded.pairs, computed_at = excluded.computed_at
                        """)
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(now))
                .update();
    }
}
