package io.liuke.intake;

import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
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

    /** Columns of the staging table before the plain ones. */
    private static final int FIXED = 8;

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final BulkWork bulk;
    private final TwinStore twins;
    private final NamedCustomerStore customers;

    PurchaseMergeStore(
            JdbcClient jdbc, BusinessTime time, BulkWork bulk, TwinStore twins, NamedCustomerStore customers) {
        this.jdbc = jdbc;
        this.time = time;
        this.bulk = bulk;
        this.twins = twins;
        this.customers = customers;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public void createStaging() {
        jdbc.sql("""
                create temporary table intake_row (
                    line bigint, row_key uuid, core uuid, content uuid,
                    ordered_at timestamptz, happened_on date, known_on date, recorded_at timestamptz,
                    customer_code text, customer_name text, amount numeric, order_no text, profit numeric,
                    discount numeric, status text, channel text, product text, offer_code text
                ) on commit drop
                """).update();
    }

    @Override
    public String copyStatement() {
        return """
                copy intake_row (
                    line, row_key, core, content, ordered_at, happened_on, known_on, recorded_at,
                    customer_code, customer_name, amount, order_no, profit, discount, status, channel, product, offer_code
                ) from stdin
                """;
    }

    /** The key of a row is that of its order number, or of the first of the rows with its content. */
    @Override
    public @Nullable Object[] staged(ReadRow row, RowDigest digest) {
        @Nullable Object[] values = row.values();
        UUID core = values[ORDER_NO] == null ? digest.of(values, CORE) : null;
        Moment ordered = (Moment) Objects.requireNonNull(values[ORDERED_AT]);
        Moment recorded = (Moment) values[RECORDED_AT];
        @Nullable Object[] staged = new @Nullable Object[FIXED + PLAIN.length];
        staged[0] = row.line();
        staged[1] = core == null ? digest.of("n:" + values[ORDER_NO]) : digest.of("c:" + core + ":1");
        staged[2] = core;
        staged[3] = digest.of(values);
        staged[4] = ordered.utc();
        staged[5] = ordered.on();
        staged[6] = recorded == null ? null : recorded.on();
        staged[7] = recorded == null ? null : recorded.utc();
        for (int i = 0; i < PLAIN.length; i++) {
            staged[FIXED + i] = values[PLAIN[i]];
        }
        return staged;
    }

    @Override
    public Result merge(Order order) {
        jdbc.sql("analyze intake_row").update();
        twins.setApart();
        twins.rejectContradictions(order);
        TwinStore.Count twice = twins.count();
        createView();
        Result result = order.dryRun() ? count() : write(order.importId());
        return new Result(result.created(), result.updated(), result.unchanged() + twice.same(), twice.contradicting());
    }

    /** Each staged row with its customer and the purchase that it is, if Liuke has them. An empty cell leaves what is. */
    private void createView() {
        jdbc.sql("""
                create temporary view intake_resolved as
                select k.line, k.row_key as order_key, c.customer_id, k.customer_code, p.customer_id is not null as known,
                       p.customer_id is not null
                       and (p.ordered_at, p.ordered_on, p.amount, p.profit, p.discount, p.status, p.channel, p.product,
                            p.offer_code, p.known_on)
                           is distinct from
                           (k.ordered_at, k.happened_on, k.amount, n.profit, n.discount, n.status, n.channel, n.product,
                            n.offer_code, n.known_on) as changed,
                       k.ordered_at, k.happened_on as ordered_on, k.amount, k.order_no, n.profit, n.discount, n.status, n.channel,
                       n.product, n.offer_code, n.known_on, coalesce(k.recorded_at, p.recorded_at) as recorded_at
                from intake_row k
                left join customer_code c on c.code = k.customer_code
                left join purchase p on p.customer_id = c.customer_id and p.order_key = k.row_key
                cross join lateral (
                    select coalesce(k.profit, p.profit) as profit, coalesce(k.discount, p.discount) as discount,
                           coalesce(k.status, p.status, 'PLACED') as status, coalesce(k.channel, p.channel) as channel,
                           coalesce(k.product, p.product) as product,
                           coalesce(k.offer_code, p.offer_code) as offer_code,
                           coalesce(k.known_on, p.known_on, k.happened_on) as known_on
                ) n
                """).update();
    }

    private Result count() {
        return jdbc.sql("""
                        select count(*) filter (where not known) as created,
                               count(*) filter (where changed) as updated,
                               count(*) filter (where known and not changed) as unchanged,
                               0::bigint as rejected
                        from intake_resolved
                        """).query(Result.class).single();
    }

    private Result write(ImportId importId) {
        long rows =
                jdbc.sql("select count(*) from intake_row").query(Long.class).single();
        boolean first =
                jdbc.sql("select is_empty('purchase')").query(Boolean.class).single();
        long updated = first ? 0 : update(importId);
        bulk.setKeysAsideWhereEmpty("purchase");
        bulk.setIndexesAsideWhereEmpty("customer", "customer_code");
        customers.create(importId);
        long created = add(importId);
        bulk.restoreIndexes();
        return new Result(created, updated, rows - created - updated, 0);
    }

    private long add(ImportId importId) {
        return jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, order_no, ordered_at, ordered_on, amount,
                            profit, discount, status, channel, product, offer_code, known_on, recorded_at, import_id)
                        select customer_id, nextval('purchase_seq'), order_key, order_no, ordered_at, ordered_on, amount,
                               profit, discount, status, channel, product, offer_code, known_on,
                               coalesce(recorded_at, :now), :import
                        from intake_resolved
                        where not known
                        order by customer_id, ordered_on
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }

    /** What a change replaces is kept, so that the import can be taken back. */
    private long update(ImportId importId) {
        jdbc.sql("""
                        create temporary table intake_changed on commit drop as
                        select m.*, p.import_id as former_import_id, to_jsonb(p) as former
                        from intake_resolved m
                        join purchase p on p.customer_id = m.customer_id and p.order_key = m.order_key
                        where m.changed
                        """).update();
        long changed = jdbc.sql("""
                        insert into import_before (import_id, customer_id, order_key, former_import_id, former)
                        select :import, customer_id, order_key, former_import_id, former from intake_changed
                        """).param("import", importId.value()).update();
        if (changed == 0) {
            return 0;
        }
        return jdbc.sql("""
                        update purchase p
                        set ordered_at = m.ordered_at, ordered_on = m.ordered_on, amount = m.amount, profit = m.profit,
                            discount = m.discount, status = m.status, channel = m.channel, product = m.product,
                            offer_code = m.offer_code, known_on = m.known_on,
                            recorded_at = coalesce(m.recorded_at, :now), import_id = :import
                        from intake_changed m
                        where p.customer_id = m.customer_id and p.order_key = m.order_key
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
    }
}
