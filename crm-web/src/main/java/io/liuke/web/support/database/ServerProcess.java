package io.liuke.web.support.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The processes that work on our cluster: the server, and what is left of its sessions when it was killed. */
final class ServerProcess {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern PROGRAM = Pattern.compile("^\"?(.+?)\"? \"-D\"");
    private static final Path PROCESSES = Path.of("/proc");
    private static final long NOBODY = -1;

    private final DataDirectory directory;

    ServerProcess(DataDirectory directory) {
        this.directory = directory;
    }

    /** The server, if it runs; a process that has ended and is not collected yet does not. */
    Optional<ProcessHandle> find() throws IOException {
        return ProcessHandle.of(pid()).filter(this::worksOnOurCluster);
    }

    private long pid() throws IOException {
        Path file = directory.processFile();
        if (!Files.exists(file)) {
            return NOBODY;
        }
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        return NUMBER.matcher(first).matches() ? Long.parseLong(first) : NOBODY;
    }

    /** A number may have been given to another process since; only one that names our cluster is ours. */
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

    /**
     * Sessions that outlived their server. One that is busy notices the server's death only when it has finished, and
     * until then no new server may use the cluster.
     */
    List<ProcessHandle> leftBehind() throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program.get().toString()::equals)
                        .isPresent())
                .filter(this::worksInOurCluster)
                .toList();
    }

    /** Servers of several clusters may run the same program; where a process works is known on Linux only. */
    private boolean worksInOurCluster(ProcessHandle process) {
        Path place = PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd");
        try {
            return Files.exists(PROCESSES.resolve("self"))
                    ? Files.readSymbolicLink(place).equals(directory.cluster().toRealPath())
                    : program()
                            .filter(path -> path.startsWith(directory.binaries()))
                            .isPresent();
        } catch (IOException e) {
            return false; // it has ended meanwhile, or belongs to somebody else
        }
    }

    /** The program that ran last on the cluster, which it notes beside its data. */
    Optional<Path> program() throws IOException {
        Path options = directory.cluster().resolve("postmaster.opts");
        if (!Files.exists(options)) {
            return Optional.empty();
        }
        Matcher matcher = PROGRAM.matcher(Files.readString(options));
        try {
            return matcher.find() ? Optional.of(Path.of(matcher.group(1)).toRealPath()) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // the binaries were replaced by those of another version
        }
    }
}
