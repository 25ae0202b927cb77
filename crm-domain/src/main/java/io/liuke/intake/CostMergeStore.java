package io.liuke.intake;

import io.liuke.shared.BulkWork;
import io.liuke.shared.BusinessTime;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Merges costs of customers. A cost has no number of its own: its row is what it is, so a row comes in or is there
 * already, and is never changed. Rows add up, also those of a receivable; a negative amount takes back.
 */
@Repository
class CostMergeStore implements Merge {

    private static final ImportKind KIND = ImportKind.COSTS;
    private static final int CUSTOMER = KIND.position("customer");
    private static final int CUSTOMER_NAME = KIND.position("customer_name");
    private static final int ON = KIND.position("on");
    private static final int COST_KIND = KIND.position("kind");
    private static final int AMOUNT = KIND.position("amount");
    private static final int[] CORE = {CUSTOMER, ON, COST_KIND, AMOUNT};

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final BulkWork bulk;
    private final TwinStore twins;
    private final NamedCustomerStore customers;

    CostMergeStore(JdbcClient jdbc, BusinessTime time, BulkWork bulk, TwinStore twins, NamedCustomerStore customers) {
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
                    line bigint, row_key uuid, core uuid, content uuid, happened_on date, customer_code text,
                    customer_name text, kind text, amount numeric, order_no text
                ) on commit drop
                """).update();
    }

    @Override
    public String copyStatement() {
        return """
                copy intake_row (
                    line, row_key, core, content, happened_on, customer_code, customer_name, kind, amount
                ) from stdin
                """;
    }

    @Override
    public @Nullable Object[] staged(ReadRow row, RowDigest digest) {
        @Nullable Object[] values = row.values();
        if (values[COST_KIND] == null) {
            values[COST_KIND] = Words.DEFAULT_COST_KIND;
        }
        UUID core = digest.of(values, CORE);
        return new @Nullable Object[] {
            row.line(),
            digest.of("c:" + core + ":1"),
            core,
            core,
            Objects.requireNonNull(values[ON]),
            values[CUSTOMER],
            values[CUSTOMER_NAME],
            values[COST_KIND],
            values[AMOUNT]
        };
    }

    @Override
    public Result merge(Order order) {
        jdbc.sql("analyze intake_row").update();
        twins.setApart();
        createView();
        Result result = count();
        if (!order.dryRun()) {
            write(order.importId());
        }
        return result;
    }

    private void createView() {
        jdbc.sql("""
                create temporary view intake_resolved as
                select r.*, c.customer_id, k.customer_id is not null as known
                from intake_row r
                left join customer_code c on c.code = r.customer_code
                left join customer_cost k on k.customer_id = c.customer_id and k.cost_key = r.row_key
                """).update();
    }

    private Result count() {
        return jdbc.sql("""
                        select count(*) filter (where not known) as created, 0::bigint as updated,
                               count(*) filter (where known) as unchanged, 0::bigint as rejected
                        from intake_resolved
                        """).query(Result.class).single();
    }

    private void write(ImportId importId) {
        bulk.setKeysAsideWhereEmpty("customer_cost");
        bulk.setIndexesAsideWhereEmpty("customer", "customer_code");
        customers.create(importId);
        jdbc.sql("""
                        insert into customer_cost (customer_id, id, cost_key, spent_on, kind, amount, recorded_at,
                            import_id)
                        select customer_id, nextval('customer_cost_seq'), row_key, happened_on, kind, amount, :now,
                               :import
                        from intake_resolved
                        where not known
                        order by customer_id, happened_on
                        """)
                .param("now", Timestamp.from(time.wallClock()))
                .param("import", importId.value())
                .update();
        bulk.restoreIndexes();
    }
}
