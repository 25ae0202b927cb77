package io.liuke.web.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed Liuke leaves behind: a server that still runs on our cluster, or the file that says so. With either, a
 * new server would hang. Called only while the directory's lock is held, so no living Liuke owns that server.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration KILLED = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 50;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final long NOBODY = -1;

    private final DataDirectory directory;

    OrphanedServer(DataDirectory directory) {
        this.directory = directory;
    }

    /** Stops the server if it is ours, and removes the file. */
    void clear() {
        Path file = directory.processFile();
        if (!Files.exists(file)) {
            return;
        }
        try {
            Optional<ProcessHandle> server = ProcessHandle.of(pid(file)).filter(this::worksOnOurCluster);
            if (server.isPresent()) {
                log.warn(
                        "Stopping the database server (process {}) of a Liuke that was killed",
                        server.get().pid());
                stop(server.get());
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + file, e);
        }
    }

    private static long pid(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        return NUMBER.matcher(first).matches() ? Long.parseLong(first) : NOBODY;
    }

    /** A number may have been given to another process since; only one that names our cluster is stopped. */
    private boolean worksOnOurCluster(ProcessHandle process) {
        String cluster = directory.cluster().toString();
        boolean named = process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster))
                .orElse(false);
        return named
                || process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(directory.binaries()))
                        .isPresent();
    }

    private void stop(ProcessHandle server) throws IOException {
        interrupt(server);
        if (!gone(server, FAST)) {
            log.warn("It did not stop within {} s, killing it; it recovers at its next start", FAST.toSeconds());
            server.destroyForcibly();
            gone(server, KILLED);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; the default SIGTERM would wait for sessions of the killed process. */
    private static void interrupt(ProcessHandle server) throws IOException {
        if (Files.isExecutable(Path.of("/bin/kill"))) {
            new ProcessBuilder("/bin/kill", "-INT", Long.toString(server.pid())).start();
        } else {
            server.destroy();
        }
    }

    /** The server removes its file as the last thing it does; its process may stay as a zombie in a container. */
    private boolean gone(ProcessHandle server, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (server.isAlive() && Files.exists(directory.processFile())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database server stops", e);
        }
    }
}
