package io.liuke.intake;

import io.liuke.shared.BulkStore;
import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges purchases, and creates the customers that they name and Liuke does not know. */
@Repository
class PurchaseMergeStore implements Merge {

    private static final ImportKind KIND = ImportKind.PURCHASES;
    private static final int CUSTOMER = KIND.position("customer");
    private static final int ORDERED_AT = KIND.position("ordered_at");
    private static final int ORDER_NO = KIND.position("order_no");
    private static final int RECORDED_AT = KIND.position("recorded_at");

    /** What does not change in the life of an order: without an order number these tell it apart. */
    private static final int[] CORE = {
        CUSTOMER,
        ORDERED_AT,
        KIND.position("amount"),
        KIND.position("product"),
        KIND.position("channel"),
        KIND.position("offer_code")
    };

    private static final int[] PLAIN = {
        CUSTOMER,
        KIND.position("customer_name"),
        KIND.position("amount"),
        ORDER_NO,
        KIND.position("profit"),
        KIND.position("discount"),
        KIND.position("status"),
        KIND.position("channel"),
        KIND.position("product"),
        KIND.position("offer_code")
    };

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final BulkStore bulk;

    PurchaseMergeStore(JdbcClient jdbc, BusinessTime time, BulkStore bulk) {
        this.jdbc = jdbc;
        this.time = time;
        this.bulk = bulk;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public void createStaging() {
        jdbc.sql("""
                create temporary table intake_purchase (
                    line bigint, core uuid, content uuid,
                    ordered_at timestamptz, ordered_on date, known_on date, recorded_at timestamptz,
                    customer_code text, customer_name text, amount numeric, order_no text, profit numeric,
                    discount numeric, status text, channel text, product text, offer_code text
                ) on commit drop
                """).update();
        jdbc.sql("""
                create temporary table intake_merge (
                    line bigint, order_key uuid, nth bigint, same boolean, first_line bigint,
                    customer_id bigint, existing_id bigint, changed boolean,
                    ordered_at timestamptz, ordered_on date, known_on date, recorded_at timestamptz,
                    customer_code text, customer_name text, amount numeric, order_no text, profit numeric,
                    discount numeric, status text, channel text, product text, offer_code text
                ) on commit drop
                """).update();
    }

    @Override
    public String copyStatement() {
        return """
                copy intake_purchase (
                    line, core, content, ordered_at, ordered_on, known_on, recorded_at,
                    customer_code, customer_name, amount, order_no, profit, discount, status, channel, product, offer_code
                ) from stdin
                """;
    }

    @Override
    public @Nullable Object[] staged(ReadRow row, RowDigest digest) {
        @Nullable Object[] values = row.values();
        UUID core = values[ORDER_NO] == null ? digest.of(values, CORE) : null;
        UUID content = digest.of(values);
        Moment ordered = (Moment) Objects.requireNonNull(values[ORDERED_AT]);
        Moment recorded = (Moment) values[RECORDED_AT];
        LocalDate known = recorded == null ? null : recorded.on();
        @Nullable Object[] staged = new @Nullable Object[7 + PLAIN.length];
        staged[0] = row.line();
        staged[1] = core;
        staged[2] = content;
        staged[3] = ordered.utc();
        staged[4] = ordered.on();
        staged[5] = known;
        staged[6] = recorded == null ? null : recorded.utc();
        for (int i = 0; i < PLAIN.length; i++) {
            staged[7 + i] = values[PLAIN[i]];
        }
        return staged;
    }

    @Override
    public Result merge(Order order) {
        jdbc.sql("analyze intake_purchase").update();
        resolve();
        jdbc.sql("analyze intake_merge").update();
        long rejected = rejectContradictions(order);
        Result result = count(rejected);
        if (!order.dryRun()) {
            if (result.created() > 0) {
                bulk.setIndexesAsideWhereEmpty("purchase", "customer", "customer_code");
                createCustomers(order.importId());
                add(order.importId());
                bulk.restoreIndexes();
            }
            update(order.importId());
        }
        return result;
    }

    /**
     * Gives each row its key, its customer and the purchase that it is, if Liuke has it. Among rows of one order number
     * the first counts. An empty cell leaves what Liuke has.
     */
    private void resolve() {
        jdbc.sql("""
                with keyed as (
                    select s.*, md5('n:' || s.order_no)::uuid as order_key,
                           row_number() over numbered as nth,
                           first_value(s.content) over numbered = s.content as same,
                           first_value(s.line) over numbered as first_line
                    from intake_purchase s
                    where s.order_no is not null
                    window numbered as (partition by s.order_no order by s.line)
                    union all
                    select s.*,
                           md5('c:' || s.core || ':'
                               || row_number() over (partition by s.core order by s.content, s.line))::uuid,
                           1, true, s.line
                    from intake_purchase s
                    where s.order_no is null
                )
                insert into intake_merge
                select k.line, k.order_key, k.nth, k.same, k.first_line, c.customer_id, p.id,
                       p.id is not null
                       and (p.ordered_at, p.ordered_on, p.amount, p.profit, p.discount, p.status, p.channel, p.product,
                            p.offer_code, p.known_on)
                           is distinct from
                           (k.ordered_at, k.ordered_on, k.amount, n.profit, n.discount, n.status, n.channel, n.product,
                            n.offer_code, n.known_on),
                       k.ordered_at, k.ordered_on, n.known_on, coalesce(k.recorded_at, p.recorded_at),
                       k.customer_code, k.customer_name, k.amount, k.order_no, n.profit, n.discount, n.status,
                       n.channel, n.product, n.offer_code
                from keyed k
                left join customer_code c on c.code = k.customer_code
                left join purchase p on p.customer_id = c.customer_id and p.order_key = k.order_key
                cross join lateral (
                    select coalesce(k.profit, p.profit) as profit, coalesce(k.discount, p.discount) as discount,
                           coalesce(k.status, p.status, 'PLACED') as status, coalesce(k.channel, p.channel) as channel,
                           coalesce(k.product, p.product) as product,
                           coalesce(k.offer_code, p.offer_code) as offer_code,
                           coalesce(k.known_on, p.known_on, k.ordered_on) as known_on
                ) n
                """).update();
    }

    private long rejectContradictions(Order order) {
        jdbc.sql("""
                        insert into import_rejection (import_id, line, column_name, code, value, args)
                        select :import, line, :column, 'ORDER_NO_TWICE', order_no, jsonb_build_array(first_line::text)
                        from intake_merge
                        where nth > 1 and not same
                        order by line
                        limit :room
                        """)
                .param("import", order.importId().value())
                .param("column", order.codeColumn())
                .param("room", order.room())
                .update();
        return jdbc.sql("select count(*) from intake_merge where nth > 1 and not same")
                .query(Long.class)
                .single();
    }

    private Result count(long rejected) {
        return jdbc.sql("""
                        select count(*) filter (where nth = 1 and existing_id is null) as created,
                               count(*) filter (where nth = 1 and changed) as updated,
                               count(*) filter (where nth = 1 and existing_id is not null and not changed
                                                      or nth > 1 and same) as unchanged,
                               :rejected::bigint as rejected
                        from intake_merge
                        """).param("rejected", rejected).query(Result.class).single();
    }

    private void createCustomers(ImportId importId) {
        jdbc.sql("""
                        with unknown as (
                            select customer_code as code, coalesce(min(customer_name), customer_code) as name,
                                   min(ordered_on) as first_on
                            from intake_merge
                            where customer_id is null and nth = 1
                            group by customer_code
                        ), added as (
                            insert into customer (id, code, name, created_on, state_since, recorded_at, import_id)
                            select nextval('customer_seq'), code, name, first_on, first_on, :now, :import
                            from unknown
                            returning id, code
                        )
                        insert into customer_code (code, customer_id)
                        select code, id from added
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }

    private void add(ImportId importId) {
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, order_no, ordered_at, ordered_on, amount,
                            profit, discount, status, channel, product, offer_code, known_on, recorded_at, import_id)
                        select c.customer_id, nextval('purchase_seq'), m.order_key, m.order_no,
                               m.ordered_at, m.ordered_on, m.amount, m.profit, m.discount, m.status, m.channel,
                               m.product, m.offer_code, m.known_on, coalesce(m.recorded_at, :now), :import
                        from intake_merge m
                        join customer_code c on c.code = m.customer_code
                        where m.nth = 1 and m.existing_id is null
                        order by c.customer_id, m.ordered_on
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }

    private void update(ImportId importId) {
        jdbc.sql("""
                        update purchase p
                        set ordered_at = m.ordered_at, ordered_on = m.ordered_on, amount = m.amount, profit = m.profit,
                            discount = m.discount, status = m.status, channel = m.channel, product = m.product,
                            offer_code = m.offer_code, known_on = m.known_on,
                            recorded_at = coalesce(m.recorded_at, :now), import_id = :import
                        from intake_merge m
                        where m.nth = 1 and m.changed
                          and p.customer_id = m.customer_id and p.order_key = m.order_key
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }
}
