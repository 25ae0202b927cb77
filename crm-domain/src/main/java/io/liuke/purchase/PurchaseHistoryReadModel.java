package io.liuke.purchase;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Order histories by SQL: the days are added up there, so that a row a customer crosses the wire and not a row an order. */
@Repository
class PurchaseHistoryReadModel {

    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;

    PurchaseHistoryReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Histories in order of customer id; of the customers {@code ids} only, where given. */
    void stream(LocalDate asOf, @Nullable Collection<Long> ids, Consumer<OrderHistory> consumer) {
        jdbc.sql("""
                        select customer_id,
                               array_agg(day order by day) as days,
                               array_agg(orders order by day) as orders,
                               array_agg(revenue order by day) as revenue,
                               array_agg(profit order by day) as profit,
                               array_agg(discounted order by day) as discounted,
                               array_agg(returns order by day) as returns,
                               bool_or(estimated) as estimated
                        from (
                            select customer_id,
                                   ordered_on - date '1970-01-01' as day,
                                   count(*) filter (where is_order)::int as orders,
                                   sum(revenue)::float8 as revenue,
                                   sum(profit)::float8 as profit,
                                   count(*) filter (where is_discounted)::int as discounted,
                                   count(*) filter (where is_return)::int as returns,
                                   bool_or(is_estimated) as estimated
                            from counted_purchase
                            where ordered_on <= :asOf and known_on <= :asOf
                              and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                            group by customer_id, ordered_on
                        ) daily
                        group by customer_id
                        having sum(orders) > 0
                        order by customer_id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("asOf", asOf)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    consumer.accept(history(row));
                });
    }

    /** Median gap between neighbouring order days; weighted by counting each length of gap once. */
    OptionalDouble usualGap(LocalDate asOf) {
        return median("""
                select gap, count(*) as times
                from (
                    select ordered_on - lag(ordered_on) over (partition by customer_id order by ordered_on) as gap
                    from counted_purchase
                    where is_order and ordered_on <= :asOf and known_on <= :asOf
                ) neighbours
                where gap > 0
                group by gap
                order by gap
                """, asOf);
    }

    /** Median days from the first order day to the second. */
    OptionalDouble usualSecondOrder(LocalDate asOf) {
        return median("""
                select second_on - first_on as gap, count(*) as times
                from (
                    select customer_id, ordered_on as second_on,
                           lag(ordered_on) over (partition by customer_id order by ordered_on) as first_on,
                           dense_rank() over (partition by customer_id order by ordered_on) as nth
                    from counted_purchase
                    where is_order and ordered_on <= :asOf and known_on <= :asOf
                ) ranked
                where nth = 2 and second_on > first_on
                group by gap
                order by gap
                """, asOf);
    }

    private OptionalDouble median(String gapsInOrder, LocalDate asOf) {
        List<GapCount> gaps =
                jdbc.sql(gapsInOrder).param("asOf", asOf).query(GapCount.class).list();
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

    private static OrderHistory history(ResultSet row) throws SQLException {
        return new OrderHistory(
                row.getLong("customer_id"),
                ints(row.getArray("days")),
                ints(row.getArray("orders")),
                doubles(row.getArray("revenue")),
                doubles(row.getArray("profit")),
                ints(row.getArray("discounted")),
                ints(row.getArray("returns")),
                row.getBoolean("estimated"));
    }

    private static int[] ints(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] doubles(Array array) throws SQLException {
        return Arrays.stream((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
