package io.liuke.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a table as another session may, so that a job stops at the statement that needs it: a test then looks, or does
 * something, in the middle of the job, for as long as it likes.
 */
public final class TableHold implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final String table;
    private final Connection connection;

    private TableHold(DataSource dataSource, String table, String mode) {
        this.jdbc = JdbcClient.create(dataSource);
        this.table = table;
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("set local lock_timeout = '20s'"); // a job that has it already would wait for the test
                lock.execute("lock table %s in %s mode".formatted(table, mode));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot hold " + table, e);
        }
    }

    /** Nobody else reads or writes it. */
    public static TableHold ofAll(DataSource dataSource, String table) {
        return new TableHold(dataSource, table, "access exclusive");
    }

    /** Nobody else writes it. */
    public static TableHold ofWriters(DataSource dataSource, String table) {
        return new TableHold(dataSource, table, "share");
    }

    /** As a page that reads it: nobody else drops or changes it. */
    public static TableHold asReader(DataSource dataSource, String table) {
        return new TableHold(dataSource, table, "access share");
    }

    /** Returns once the job has come to the table, and has been there longer than its progress is kept back. */
    public void awaitArrival(CompletableFuture<?> job) {
        Awaitility.await("somebody needs " + table)
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> job.isDone())
                .until(this::hasArrived);
    }

    private boolean hasArrived() {
        return jdbc.sql("""
                        select exists (select from pg_locks
                                       where relation = cast(:table as regclass) and not granted
                                         and clock_timestamp() - waitstart > interval '0.3 s')
                        """).param("table", table).query(Boolean.class).single();
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let go of " + table, e);
        }
    }
}
