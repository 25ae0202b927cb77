package io.liuke.web.support.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Liuke's own PostgreSQL server, with durable data in the data directory and reachable from this machine only. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    // After a power cut the server replays its log before it answers.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DirectoryLock lock;
    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final ServerGuard guard;
    private final String password;

    private EmbeddedDatabase(DirectoryLock lock, DataDirectory directory, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.directory = directory;
        this.server = server;
        this.guard = new ServerGuard(directory);
        this.password = password;
    }

    /** @throws DataDirectoryInUse if another instance runs on the same data */
    static EmbeddedDatabase start(DataDirectory directory) {
        directory.create();
        DirectoryLock lock = DirectoryLock.acquire(directory);
        try {
            new OrphanedServer(directory).clear();
            new ClusterFiles(directory).setAsideUnfinished();
            String password = DatabasePassword.readOrCreate(directory.passwordFile());
            EmbeddedPostgres server = server(directory, password, PATIENCE);
            return new EmbeddedDatabase(lock, directory, server, password).prepared();
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("the database server in " + directory.root() + " does not start", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A server on the cluster as it lies there; {@link #start} clears away first what would keep it from starting. */
    static EmbeddedPostgres server(DataDirectory directory, String password, Duration patience) throws IOException {
        return ServerSettings.apply(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                // the context closes the pool first and then the server; a hook of its own would race with that
                .setRegisterShutdownHook(false)
                .setPGStartupWait(patience)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString())
                .setConnectConfig("password", password)
                .start();
    }

    private EmbeddedDatabase prepared() throws IOException {
        directory.protectBinaries();
        new ApplicationRole(server.getPostgresDatabase(), password).ensure();
        if (!Files.exists(directory.readyFile())) {
            Files.createFile(directory.readyFile());
        }
        guard.start();
        log.info("PostgreSQL runs on 127.0.0.1:{}, its data is in {}", server.getPort(), directory.cluster());
        return this;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), ApplicationRole.NAME);
    }

    String user() {
        return ApplicationRole.NAME;
    }

    String password() {
        return password;
    }

    /** Returns when no process of the server is left, also where it takes longer than the library waits. */
    @Override
    public void close() throws IOException {
        try {
            guard.close();
            server.close();
            new OrphanedServer(directory).clear();
        } finally {
            lock.close();
        }
    }
}
