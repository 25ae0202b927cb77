package io.liuke.purchase;

import com.zaxxer.hikari.HikariDataSource;
import io.liuke.shared.BulkWork;
import io.liuke.shared.Companies;
import io.liuke.shared.CopyOut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Order histories by SQL. Rows cross the wire as they are: to group and add them up there takes three times as long. What
 * is asked for is a setting of the transaction, because COPY takes no parameters.
 */
@Repository
class PurchaseHistoryReadModel {

    private static final String PART = """
            copy (
                select customer_id, ordered_on - date '1970-01-01', amount, profit, status = 'RETURNED', discount > 0
                from valid_purchase
                where ordered_on <= (select current_setting('liuke.as_of')::date)
                  and known_on <= (select current_setting('liuke.as_of')::date)
                  and customer_id >= current_setting('liuke.from_id')::bigint
                  and customer_id < current_setting('liuke.until_id')::bigint
                order by customer_id, ordered_on
            ) to stdout (format binary)
            """;

    /** One look-up a customer, whatever the planner thinks of their number. */
    private static final String FEW = """
            copy (
                select v.customer_id, v.ordered_on - date '1970-01-01', v.amount, v.profit, v.status = 'RETURNED',
                       v.discount > 0
                from (select unnest(current_setting('liuke.ids')::bigint[]) as id) few
                cross join lateral (
                    select *
                    from valid_purchase
                    where customer_id = few.id and ordered_on <= (select current_setting('liuke.as_of')::date)
                      and known_on <= (select current_setting('liuke.as_of')::date)
                    order by ordered_on
                    offset 0
                ) v
            ) to stdout (format binary)
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Companies companies;
    private final BulkWork bulk;

    PurchaseHistoryReadModel(JdbcClient jdbc, DataSource dataSource, Companies companies, BulkWork bulk) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.companies = companies;
        this.bulk = bulk;
    }

    /** The histories of a part in order of customer id. */
    void stream(LocalDate asOf, HistoryPart part) {
        bulk.takeRoom();
        // the covering index has the order already; to sort ten million rows would take longer than to read them
        jdbc.sql("set local enable_sort = off").update();
        set("liuke.from_id", Long.toString(part.fromId()));
        set("liuke.until_id", Long.toString(part.untilId()));
        read(PART, asOf, part.consumer());
    }

    /** The histories of a few, in order of customer id. */
    void of(LocalDate asOf, Collection<Long> ids, Consumer<OrderHistory> consumer) {
        set(
                "liuke.ids",
                ids.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        read(FEW, asOf, consumer);
    }

    /** The histories of that many customers, chosen without regard to what they bought; of all if there are no more. */
    void ofSome(LocalDate asOf, int customers, Consumer<OrderHistory> consumer) {
        List<Long> some = jdbc.sql("select id from customer order by hashint8(id), id limit :customers")
                .param("customers", customers)
                .query(Long.class)
                .list();
        of(asOf, some, consumer);
    }

    private void set(String name, String value) {
        jdbc.sql("select set_config(:name, :value, true)")
                .param("name", name)
                .param("value", value)
                .query(row -> {});
    }

    private void read(String copy, LocalDate asOf, Consumer<OrderHistory> consumer) {
        set("liuke.as_of", asOf.toString());
        OrderHistoryBuilder builder =
                new OrderHistoryBuilder(companies.get().defaultMargin().doubleValue(), consumer);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        boolean whole = false;
        try {
            CopyOut.forEach(
                    connection,
                    copy,
                    row -> builder.add(
                            row.nextLong(),
                            row.nextInt(),
                            row.nextNumeric(),
                            row.nextNumeric(),
                            row.nextBoolean(),
                            row.nextBoolean()));
            builder.finish();
            whole = true;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("order histories could not be read", e);
        } finally {
            if (!whole) {
                retire(connection);
            }
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /**
     * Whose COPY was given up is not lent again after its transaction: what interrupts it, here or from the side, may reach
     * the server late, and the next statement on it would get the answer to another.
     */
    private void retire(Connection connection) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                try {
                    if (dataSource.isWrapperFor(HikariDataSource.class)) {
                        dataSource.unwrap(HikariDataSource.class).evictConnection(connection);
                    }
                } catch (SQLException e) {
                    throw new DataAccessResourceFailureException("a connection could not be taken out of the pool", e);
                }
            }
        });
    }
}
