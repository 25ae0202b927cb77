package io.liuke.kills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A disk of its own for a directory, small enough to be filled. Only root may have one, and not in every container. */
final class SmallDisk implements AutoCloseable {

    private static final int MIB = 1 << 20;

    private final Path directory;
    private final boolean mounted;

    SmallDisk(Path directory, int mebibytes) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "liuke-test", directory.toString());
    }

    /** Whether it is one; else the directory lies where it lies. */
    boolean isSmall() {
        return mounted;
    }

    /** Takes all that is free but for the last few mebibytes. */
    void fill(int left) throws IOException {
        byte[] block = new byte[MIB];
        try (OutputStream ballast =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (long free = free(); free > left; free--) {
                ballast.write(block);
            }
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(directory).getUsableSpace() / MIB;
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted && !run("umount", directory.toString())) {
            run("umount", "-l", directory.toString());
        }
    }
}
