package io.liuke.web.support.database;

import io.liuke.shared.DatabaseFaults;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows whether the database answers. It asks again and again over a connection of its own: the pool's may all be busy
 * with work, and to a server that hangs they would wait for ever.
 */
@Component
class DatabaseWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private final JdbcConnectionDetails details;
    private final Duration interval;
    private final int patienceSeconds;
    private final Thread thread = new Thread(this::watch, "database-watch");
    private @Nullable Connection connection;
    private volatile boolean answering = true;

    /**
     * @param interval between two questions; zero asks none
     * @param patience after which no answer means that there will be none
     */
    DatabaseWatch(
            JdbcConnectionDetails details,
            @Value("${liuke.database.watch:1s}") Duration interval,
            @Value("${liuke.database.patience:3s}") Duration patience) {
        this.details = details;
        this.interval = interval;
        this.patienceSeconds = (int) Math.max(1, patience.toSeconds());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (interval.toMillis() > 0) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    boolean isAnswering() {
        return answering;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                note(asked());
                TimeUnit.MILLISECONDS.sleep(interval.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void note(boolean answer) {
        if (answer != answering) {
            log.warn(answer ? "The database answers again" : "The database does not answer; pages say so");
            answering = answer;
        }
    }

    /** Whether it answers. A server that answers that it has no connection to spare is there. */
    private boolean asked() {
        try {
            Connection open = connection == null ? connect() : connection;
            connection = open;
            if (open.isValid(patienceSeconds)) {
                return true;
            }
        } catch (SQLException e) {
            if (!DatabaseFaults.isOutage(e)) {
                return true;
            }
        }
        boolean hadOne = connection != null;
        disconnect();
        return hadOne && reconnected();
    }

    /** A connection may end for reasons of its own: only a second one that fails says that the server is away. */
    private boolean reconnected() {
        try {
            connection = connect();
            return true;
        } catch (SQLException e) {
            return !DatabaseFaults.isOutage(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        put(properties, "user", details.getUsername());
        put(properties, "password", details.getPassword());
        properties.setProperty("ApplicationName", "liuke-watch");
        for (String patience : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
            properties.setProperty(patience, Integer.toString(patienceSeconds));
        }
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private static void put(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                log.debug("closing a broken connection", e);
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
