package io.liuke.purchase;

import io.liuke.shared.BulkWork;
import io.liuke.shared.Companies;
import io.liuke.shared.CopyOut;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Order histories by SQL. Rows cross the wire as they are: to group and add them up there takes three times as long. */
@Repository
class PurchaseHistoryReadModel {

    /** The date is a setting of the transaction, because COPY takes no parameters. */
    private static final String ALL = """
            copy (
                select customer_id, ordered_on - date '1970-01-01', amount, profit, status = 'RETURNED', discount > 0
                from valid_purchase
                where ordered_on <= (select current_setting('liuke.as_of')::date)
                  and known_on <= (select current_setting('liuke.as_of')::date)
                order by customer_id, ordered_on
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

    /** All histories in order of customer id. */
    void stream(LocalDate asOf, Consumer<OrderHistory> consumer) {
        bulk.takeRoom();
        // the covering index has the order already; to sort ten million rows would take longer than to read them
        jdbc.sql("set local enable_sort = off").update();
        jdbc.sql("select set_config('liuke.as_of', :asOf, true)")
                .param("asOf", asOf.toString())
                .query(row -> {});
        OrderHistoryBuilder builder = builder(consumer);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyOut.forEach(
                    connection,
                    ALL,
                    row -> builder.add(
                            row.nextLong(),
                            row.nextInt(),
                            row.nextNumeric(),
                            row.nextNumeric(),
                            row.nextBoolean(),
                            row.nextBoolean()));
            builder.finish();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("order histories could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The histories of a few, in order of customer id. */
    void of(LocalDate asOf, Collection<Long> ids, Consumer<OrderHistory> consumer) {
        OrderHistoryBuilder builder = builder(consumer);
        jdbc.sql("""
                        select customer_id, ordered_on - date '1970-01-01' as day, amount,
                               coalesce(profit, 'NaN') as profit, status = 'RETURNED' as returned,
                               coalesce(discount > 0, false) as at_discount
                        from valid_purchase
                        where customer_id = any (:ids) and ordered_on <= :asOf and known_on <= :asOf
                        order by customer_id, ordered_on
                        """).param("asOf", asOf).param("ids", ids.toArray(Long[]::new)).query(row -> {
            builder.add(
                    row.getLong("customer_id"),
                    row.getInt("day"),
                    row.getDouble("amount"),
                    row.getDouble("profit"),
                    row.getBoolean("returned"),
                    row.getBoolean("at_discount"));
        });
        builder.finish();
    }

    private OrderHistoryBuilder builder(Consumer<OrderHistory> consumer) {
        return new OrderHistoryBuilder(companies.get().defaultMargin().doubleValue(), consumer);
    }

    /** Median gap between neighbouring order days; weighted by counting each length of gap once. */
    OptionalDouble usualGap(LocalDate asOf) {
        List<GapCount> gaps =
                jdbc.sql("""
                        select gap, count(*) as times
                        from (
                            select ordered_on - lag(ordered_on) over (partition by customer_id order by ordered_on) as gap
                            from counted_purchase
                            where is_order and ordered_on <= :asOf and known_on <= :asOf
                        ) neighbours
                        where gap > 0
                        group by gap
                        order by gap
                        """).param("asOf", asOf).query(GapCount.class).list();
        long total = gaps.stream().mapToLong(GapCount::times).sum();
        if (total == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((nth(gaps, (total - 1) / 2) + nth(gaps, total / 2)) / 2.0);
    }

    private static int nth(List<GapCount> gaps, long index) {
        long passed = 0;
        for (GapCount gap : gaps) {
            passed += gap.times();
            if (passed > index) {
                return gap.gap();
            }
        }
        throw new IndexOutOfBoundsException("no gap number " + index);
    }

    record GapCount(int gap, long times) {}
}
