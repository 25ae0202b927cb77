package io.liuke.web.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed Liuke or a killed server leaves behind: a server that still runs on our cluster, its sessions, or the file
 * that says so. With any of them a new server would hang. Called only while the directory's lock is held, so no living
 * Liuke owns that server.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration KILLED = Duration.ofSeconds(5);

    private final DataDirectory directory;
    private final ServerProcess processes;

    OrphanedServer(DataDirectory directory) {
        this.directory = directory;
        this.processes = new ServerProcess(directory);
    }

    /** Stops the server if it is ours, ends what is left of its sessions, and removes the file. */
    void clear() {
        try {
            Optional<ProcessHandle> server = processes.find();
            if (server.isPresent()) {
                log.warn(
                        "Stopping the database server (process {}) of a Liuke that was killed",
                        server.get().pid());
                stop(server.get());
            }
            endSessions();
            Files.deleteIfExists(directory.processFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + directory.processFile(), e);
        }
    }

    private void stop(ProcessHandle server) throws IOException {
        interrupt(server);
        if (!gone(server, FAST)) {
            log.warn("It did not stop within {} s, killing it; it recovers at its next start", FAST.toSeconds());
            server.destroyForcibly();
            gone(server, KILLED);
        }
    }

    /** Nothing is lost by it: what they had not committed is undone by the next server. */
    private void endSessions() throws IOException {
        for (ProcessHandle session : processes.leftBehind()) {
            log.warn("Ending process {}, which a killed database server left", session.pid());
            session.destroyForcibly();
            Patience.until(KILLED, () -> !session.isAlive());
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
        BooleanSupplier ended = () -> !server.isAlive() || !Files.exists(directory.processFile());
        return Patience.until(patience, ended);
    }
}
