package io.liuke.churn.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a company's past says of who ordered when. */
@Repository
class PastReadModel {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcClient jdbc;

    PastReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day of the tenth order, or of the last of fewer: one order with a wrong date makes no history. */
    Optional<LocalDate> historyFrom(LocalDate asOf) {
        return jdbc.sql("""
                        select max(ordered_on) from (
                            select ordered_on
                            from valid_purchase
                            where amount >= 0 and ordered_on <= :asOf and known_on <= :asOf
                            order by ordered_on
                            limit 10) first
                        """).param("asOf", asOf).query(LocalDate.class).optional();
    }

    long customers() {
        return jdbc.sql("select count(*) from customer").query(Long.class).single();
    }

    /** Rows that imports brought or changed since, and those that were taken back. */
    long rowsImportedSince(Instant at) {
        return jdbc.sql("""
                        select coalesce(sum(created + updated), 0)
                        from import_run
                        where not dry_run and (finished_at >= :at or undone_at >= :at)
                        """).param("at", Timestamp.from(at)).query(Long.class).single();
    }

    long middleId() {
        return jdbc.sql("select coalesce((min(id) + max(id)) / 2, 0) from customer")
                .query(Long.class)
                .single();
    }

    /** That many customers, the same ones for the same seed, chosen without regard to what they bought. */
    List<Long> sample(int customers, long seed) {
        return jdbc.sql("select id from customer order by hashint8extended(id, :seed), id limit :customers")
                .param("seed", seed)
                .param("customers", customers)
                .query(Long.class)
                .list();
    }

    /** Who ordered in ({@code after}, {@code until}], as far as it was known on {@code knownBy}. */
    LongPredicate ordered(LocalDate after, LocalDate until, LocalDate knownBy) {
        Ids ids = new Ids();
        jdbc.sql("""
                        select distinct customer_id
                        from valid_purchase
                        where amount >= 0 and ordered_on > :after and ordered_on <= :until and known_on <= :knownBy
                        order by customer_id
                        """)
                .withFetchSize(FETCH_SIZE)
                .param("after", after)
                .param("until", until)
                .param("knownBy", knownBy)
                .query(row -> {
                    ids.add(row.getLong("customer_id"));
                });
        return ids::contains;
    }

    private static final class Ids {
        private long[] values = new long[1024];
        private int size;

        void add(long id) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = id;
        }

        boolean contains(long id) {
            return Arrays.binarySearch(values, 0, size, id) >= 0;
        }
    }
}
