package io.liuke.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Interrupts whatever statement the connection of an import runs as soon as the import is cancelled, on whichever node
 * somebody did that: a merge or an index of millions would go on for minutes otherwise.
 */
final class CancelWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancelWatch.class);
    private static final Duration EVERY = Duration.ofMillis(250);

    private final PGConnection connection;
    private final BooleanSupplier cancelled;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "import-cancel-watch");

    CancelWatch(Connection connection, BooleanSupplier cancelled) {
        try {
            this.connection = connection.unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("not a connection of PostgreSQL", e);
        }
        this.cancelled = cancelled;
        thread.setDaemon(true);
        thread.start();
    }

    /** Again and again until the import has ended: between two statements there is nothing to interrupt. */
    private void watch() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                interruptIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void interruptIfCancelled() {
        try {
            if (cancelled.getAsBoolean()) {
                connection.cancelQuery();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("Could not look whether the import is cancelled; it is looked at again", e);
        }
    }

    /** From then on the connection is left alone: it goes back to the pool. */
    @Override
    public void close() {
        closed.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
