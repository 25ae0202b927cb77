package io.liuke.churn.develop;

import io.liuke.churn.develop.ProductOffers.Offer;
import io.liuke.churn.develop.ProductPairs.Pair;
import io.liuke.shared.CopyIn;
import io.liuke.shared.CopyOut;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Reads what everybody bought, and keeps what follows from it. */
@Repository
class NextProductStore {

    private final JdbcClient jdbc;
    private final DataSource database;

    NextProductStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Until the end of the transaction nobody else works it out. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('product_outlook'))").query(row -> {});
    }

    /** Who bought what: ever, and how often and for what profit within the period. */
    void collect(LocalDate from, LocalDate to) {
        jdbc.sql("create temporary table next_word (word text, id int, lines bigint) on commit drop")
                .update();
        jdbc.sql("""
                create temporary table next_bought (customer_id bigint, product int, orders int, profit numeric) on commit drop
                """).update();
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
                               coalesce(sum(case when p.status = 'RETURNED' then 0
                                                 else coalesce(p.profit, p.amount * company.default_margin) end)
                                            filter (where p.ordered_on > :from), 0)
                        from purchase p
                        join next_word w on w.word = p.product
                        cross join company
                        where p.amount >= 0 and p.status <> 'CANCELLED' and p.ordered_on <= :to and p.known_on <= :to
                        group by p.customer_id, w.id
                        """).param("from", from).param("to", to).update();
        jdbc.sql("analyze next_bought").update();
    }

    /** @return the ids of the products that are looked at: those that most customers bought within the period */
    List<Integer> products(int fewestBuyers, int most) {
        jdbc.sql("delete from sold_product").update();
        jdbc.sql("""
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
        return jdbc.sql("select id from sold_product order by id")
                .query(Integer.class)
                .list();
    }

    /** All lines, those of a customer one after the other. */
    void read(List<Integer> products, BasketReader reader) {
        int[] places = new int[products.isEmpty() ? 0 : products.get(products.size() - 1) + 1];
        IntStream.range(0, products.size()).forEach(i -> places[products.get(i)] = i + 1);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyOut.forEach(connection, """
                    copy (
                        select b.customer_id, c.kind = 'PERSON', c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL'), b.product, b.orders, b.profit
                        from next_bought b
                        join customer c on c.id = b.customer_id
                        order by b.customer_id
                    ) to stdout (format binary)
                    """, row -> line(row, places, reader));
            reader.end();
        } catch (SQLException e) {
            throw new IllegalStateException("what was bought could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static void line(CopyOut row, int[] places, BasketReader reader) {
        long customer = row.nextLong();
        boolean person = row.nextBoolean();
        boolean active = row.nextBoolean();
        int product = row.nextInt();
        int place = product < places.length ? places[product] - 1 : -1;
        reader.line(customer, person, active, place, row.nextInt(), row.nextNumeric());
    }

    void savePairs(List<Integer> products, List<Pair> pairs) {
        jdbc.sql("delete from product_pair").update();
        CopyIn.into(
                database,
                "copy product_pair (bought, next, buyers, both_bought, expected) from stdin",
                copy -> pairs.forEach(pair -> copy.row(
                        products.get(pair.bought()),
                        products.get(pair.next()),
                        pair.buyers(),
                        pair.both(),
                        pair.expected())));
    }

    /** @param offers to a customer, the most promising first */
    void saveOffers(List<Integer> products, List<Basket> baskets, Function<Basket, List<Offer>> offers) {
        jdbc.sql("delete from next_product").update();
        CopyIn.into(database, "copy next_product (customer_id, product, because, place, gain) from stdin", copy -> {
            for (Basket basket : baskets) {
                int place = 0;
                for (Offer offer : offers.apply(basket)) {
                    copy.row(
                            basket.customer(),
                            products.get(offer.product()),
                            products.get(offer.because()),
                            ++place,
                            Math.round(offer.gain() * 1e4) / 1e4);
                }
            }
        });
        jdbc.sql("analyze next_product").update();
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
