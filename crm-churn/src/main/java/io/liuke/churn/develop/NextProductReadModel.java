package io.liuke.churn.develop;

import io.liuke.churn.insight.WorthCursor;
import io.liuke.pyramid.ValueTier;
import io.liuke.staff.OwnerScope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what {@link NextProductStore} worked out: first whom, along an index, then what is known of those few. */
@Repository
class NextProductReadModel {

    private final JdbcClient jdbc;

    NextProductReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProductOutlook> outlook() {
        return jdbc.sql("select as_of, lines, named, products, pairs, computed_at from product_outlook")
                .query((row, n) -> new ProductOutlook(
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("lines"),
                        row.getLong("named"),
                        row.getInt("products"),
                        row.getInt("pairs"),
                        row.getTimestamp("computed_at").toInstant()))
                .optional();
    }

    /** Those that are offered to anybody, by name. */
    List<String> offered() {
        return jdbc.sql("select name from sold_product where offered > 0 order by name")
                .query(String.class)
                .list();
    }

    List<Long> best(OwnerScope scope, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select n.customer_id
                        from next_product n
                        join customer c on c.id = n.customer_id
                        where n.place = 1 and (n.gain, n.customer_id) < (:gain, :id) and c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by n.gain desc, n.customer_id desc
                        limit :limit
                        """)
                .param("gain", after.amount())
                .param("id", after.id())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Whether the scope is of so few customers that it is faster to begin with them than to walk down the list. */
    boolean isOfFew(OwnerScope scope, int few) {
        return !scope.all()
                && jdbc.sql("""
                                select (select count(*) from (
                                            select from customer where owner_id = any (:owners) limit :few + 1) owned)
                                       + (select count(*) from (
                                            select from customer where :unowned and owner_id is null limit :few + 1) unowned) <= :few
                                """)
                        .param("owners", scope.owners())
                        .param("unowned", scope.unowned())
                        .param("few", few)
                        .query(Boolean.class)
                        .single();
    }

    List<Long> bestOfFew(OwnerScope scope, WorthCursor after, int limit) {
        return jdbc.sql("""
                        with few as materialized (
                            select id from customer
                            where (owner_id = any (:owners) or (:unowned and owner_id is null))
                              and state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                        )
                        select n.customer_id
                        from few
                        join next_product n on n.customer_id = few.id
                        where n.place = 1 and (n.gain, n.customer_id) < (:gain, :id)
                        order by n.gain desc, n.customer_id desc
                        limit :limit
                        """)
                .param("gain", after.amount())
                .param("id", after.id())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    List<Long> of(String product, OwnerScope scope, WorthCursor after, int limit) {
        return jdbc.sql("""
                        select n.customer_id
                        from next_product n
                        join customer c on c.id = n.customer_id
                        where n.product = (select id from sold_product where name = :product)
                          and (n.gain, n.customer_id) < (:gain, :id) and c.state in ('FIRST_TIME', 'REPEAT', 'LOYAL')
                          and (:all or c.owner_id = any (:owners) or (:unowned and c.owner_id is null))
                        order by n.gain desc, n.customer_id desc
                        limit :limit
                        """)
                .param("product", product)
                .param("gain", after.amount())
                .param("id", after.id())
                .param("all", scope.all())
                .param("owners", scope.owners())
                .param("unowned", scope.unowned())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * In the order of the ids.
     *
     * @param product null: the most promising of each
     */
    List<NextProduct> rows(List<Long> ids, @Nullable String product) {
        return jdbc.sql("""
                        select c.id, c.code, c.name, c.owner_id, s.name as owner_name, t.tier, b.name as product, a.name as because,
                               p.buyers, p.both_bought, p.expected, n.gain, plan.what as planned_what, plan.due_on as planned_on,
                               (select array_agg(x.name order by o.place) from next_product o join sold_product x on x.id = o.product
                                where o.customer_id = c.id and o.product <> n.product) as also,
                               exists (select from purchase u where u.customer_id = c.id and product_name(u.product) = b.name
                                       and u.amount >= 0 and u.status <> 'CANCELLED') as bought_since
                        from unnest(cast(:ids as bigint[])) with ordinality wanted (id, place)
                        join next_product n on n.customer_id = wanted.id
                        join sold_product b on b.id = n.product and (b.name = :product or cast(:product as text) is null and n.place = 1)
                        join sold_product a on a.id = n.because
                        join product_pair p on p.bought = n.because and p.next = n.product
                        join customer c on c.id = n.customer_id
                        left join staff s on s.id = c.owner_id
                        left join customer_tier t on t.customer_id = c.id
                        left join lateral (
                            select what, due_on from followup
                            where customer_id = c.id and done_at is null
                            order by due_on, id
                            limit 1
                        ) plan on true
                        order by wanted.place
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("product", product)
                .query((row, n) -> row(row))
                .list();
    }

    /** What would be offered to each: the product, or the most promising of each. */
    Map<Long, String> offers(List<Long> ids, @Nullable String product) {
        Map<Long, String> offers = new TreeMap<>();
        jdbc.sql("""
                        select n.customer_id, b.name
                        from next_product n
                        join sold_product b on b.id = n.product
                        where n.customer_id = any (cast(:ids as bigint[]))
                          and (b.name = :product or cast(:product as text) is null and n.place = 1)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("product", product)
                .query(row -> {
                    offers.put(row.getLong(1), row.getString(2));
                });
        return offers;
    }

    private static NextProduct row(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        return new NextProduct(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                tier == null ? null : ValueTier.valueOf(tier),
                row.getString("product"),
                row.getString("because"),
                row.getLong("buyers"),
                row.getLong("both_bought"),
                row.getDouble("expected"),
                row.getBigDecimal("gain"),
                also(row),
                row.getBoolean("bought_since"),
                row.getString("planned_what"),
                row.getObject("planned_on", LocalDate.class));
    }

    private static List<String> also(ResultSet row) throws SQLException {
        Array also = row.getArray("also");
        return also == null ? List.of() : List.of((String[]) also.getArray());
    }
}
