package io.liuke.web.support.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it has died: killed by the system for its memory or by a person, or ended by a full disk.
 * It takes the port and the settings that it had, so that the pool finds it again.
 */
final class ServerGuard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServerGuard.class);
    private static final long LOOK_MILLIS = 250;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final DataDirectory directory;
    private final ServerProcess processes;
    private final Thread thread = new Thread(this::guard, "postgres-guard");
    private volatile boolean closed;

    ServerGuard(DataDirectory directory) {
        this.directory = directory;
        this.processes = new ServerProcess(directory);
    }

    ServerGuard start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void guard() {
        try {
            while (!closed) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                if (isGone()) {
                    log.error("The database server has died; starting it again");
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isGone() {
        try {
            return processes.find().isEmpty() && !closed;
        } catch (IOException e) {
            return false; // its file is being written; the next look will tell
        }
    }

    /** Until it runs; a full disk, for one, keeps it from starting until somebody has made room. */
    private void restart() throws InterruptedException {
        long pause = 1;
        while (!closed && !started()) {
            log.error("The database server does not start; trying again in {} s, see {}", pause, logs());
            TimeUnit.SECONDS.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE.toSeconds());
        }
    }

    private boolean started() throws InterruptedException {
        try {
            new OrphanedServer(directory).clear();
            @Nullable Process control = control();
            return control != null && ended(control) == 0;
        } catch (IOException | RuntimeException e) {
            log.error("The database server does not start", e);
            return false;
        }
    }

    /** Ends with 0 once the server answers, at once with another number if it gives up. */
    private @Nullable Process control() throws IOException {
        Path program = processes.program().orElse(null);
        if (program == null) {
            return null;
        }
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // the server refuses to run as root
        }
        String name = program.getFileName().toString().replace("postgres", "pg_ctl");
        command.addAll(List.of(
                program.resolveSibling(name).toString(),
                "-D",
                directory.cluster().toString()));
        // a restart uses the options of the last start; after a power cut it replays its log before it answers
        command.addAll(List.of("-w", "-t", "3600", "restart"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        directory.root().resolve("postgres-restart.log").toFile()))
                .start();
    }

    private int ended(Process control) throws InterruptedException {
        try {
            int code = control.waitFor();
            if (code == 0) {
                log.info("The database server runs again");
            }
            return code;
        } catch (InterruptedException e) {
            control.destroy();
            throw e;
        }
    }

    private String logs() {
        return directory.root().resolve("postgres-restart.log") + ", "
                + directory.cluster().resolve("log");
    }

    /** Returns when nothing is started any more. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
