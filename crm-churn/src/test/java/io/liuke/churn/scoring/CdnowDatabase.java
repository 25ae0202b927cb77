package io.liuke.churn.scoring;

import io.liuke.churn.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the CDNOW sample's orders into the database, as an import would. */
public final class CdnowDatabase {

    private CdnowDatabase() {}

    public static void load(JdbcClient jdbc) {
        List<String[]> rows = rows();
        jdbc.sql("""
                        insert into customer (id, code, name, created_on, state_since)
                        select row_number() over (order by code), code, code, first_on, first_on
                        from (
                            select code, min(day) as first_on
                            from unnest(:codes, cast(:days as date[])) as t (code, day)
                            group by code
                        ) buyers
                        """)
                .param("codes", column(rows, 0))
                .param("days", column(rows, 1))
                .update();
        jdbc.sql("""
                        insert into purchase (customer_id, id, order_key, ordered_at, ordered_on, amount, known_on)
                        select c.id, nextval('purchase_seq'), gen_random_uuid(), t.day::timestamp at time zone 'UTC', t.day,
                               t.amount, t.day
                        from unnest(:codes, cast(:days as date[]), cast(:amounts as numeric[])) as t (code, day, amount)
                        join customer c on c.code = t.code
                        """)
                .param("codes", column(rows, 0))
                .param("days", column(rows, 1))
                .param("amounts", column(rows, 3))
                .update();
    }

    private static String[] column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(String[]::new);
    }

    private static List<String[]> rows() {
        try (var lines = Files.lines(SharedData.file("cdnow_sample_transactions.csv"))) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
