package io.liuke.web.support.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;

/**
 * How the embedded server is run: durable, reachable from this machine only, and with the memory of a server that has a
 * company's data rather than of one that must start on anything.
 */
final class ServerSettings {

    private static final long MIB = 1024L * 1024;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 2048;

    private ServerSettings() {}

    static EmbeddedPostgres.Builder apply(EmbeddedPostgres.Builder server) {
        long memory = memoryMib();
        return server.setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", buffers(memory) + "MB")
                .setServerConfig("effective_cache_size", memory / 2 + "MB")
                .setServerConfig("temp_buffers", "64MB")
                // nobody replicates this server: what fills a new table in one transaction need not be written twice
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "15min")
                // the data lies on a solid-state disk nowadays, and compiling plans takes longer than a page's query
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on");
    }

    /** An eighth of the machine's memory, or of the container's. */
    static long buffers(long memoryMib) {
        return Math.min(Math.max(memoryMib / 8, LEAST_BUFFERS), MOST_BUFFERS);
    }

    private static long memoryMib() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / MIB;
    }
}
