package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.shared.CopyIn;
import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ImportSpeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSpeedTest.class);
    private static final int ROWS = Integer.getInteger("liuke.speed.rows", 20_000);

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void manyPurchasesAreMergedAndTheSameFileTwiceChangesNothing() throws IOException {
        byte[] file = file();
        ImportRun first = run(file);
        assertThat(first.counts().created()).isEqualTo(ROWS);
        ImportRun second = run(file);
        assertThat(second.counts().unchanged()).isEqualTo(ROWS);
        double ratio = (double) copy().toMillis() / took(first).toMillis();
        LOG.info("{} of the speed of COPY into an indexed table", ratio);
    }

    /** Copies the same rows, in the order of the file, into a table of the same shape. */
    private Duration copy() {
        jdbc.sql("create table purchase_copy (like purchase including all)").update();
        List<Object[]> rows = jdbc.sql("select * from purchase order by length(order_no), order_no")
                .query((row, n) -> values(row))
                .list();
        long start = System.nanoTime();
        transaction.executeWithoutResult(status -> copy(rows));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }

    private void copy(List<Object[]> rows) {
        try (CopyIn copy = new CopyIn(DataSourceUtils.getConnection(dataSource), "copy purchase_copy from stdin")) {
            rows.forEach(copy::row);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportRun run(byte[] file) throws IOException {
        long start = System.nanoTime();
        ImportId id = imports.create(ImportKind.PURCHASES, "speed.csv", null, new ByteArrayInputStream(file));
        long stored = System.nanoTime();
        imports.start(id, ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        ImportRun run = readModel.get(id);
        LOG.info(
                "{} rows, {} MB: stored and looked through in {} ms, imported in {} ms",
                ROWS,
                file.length >> 20,
                Duration.ofNanos(stored - start).toMillis(),
                took(run).toMillis());
        return run;
    }

    private static Duration took(ImportRun run) {
        return Duration.between(run.startedAt(), run.finishedAt());
    }

    private static byte[] file() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("order_no,customer,ordered_at,amount,profit,status,product\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("SO-")
                    .append(i)
                    .append(",C")
                    .append(random.nextInt(Math.max(1, ROWS / 10)))
                    .append(',');
            text.append(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800))).append(" 10:30:00,");
            text.append(BigDecimal.valueOf(random.nextInt(1_000_000), 2)).append(',');
            text.append(BigDecimal.valueOf(random.nextInt(300_000), 2)).append(",DELIVERED,咖啡豆 ");
            text.append(random.nextInt(50)).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
