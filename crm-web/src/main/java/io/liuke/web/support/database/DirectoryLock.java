package io.liuke.web.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps a second instance away from a data directory for as long as this process lives. */
final class DirectoryLock implements AutoCloseable {

    // Static, because a channel that is no longer reachable is closed by the collector, and its lock is gone with it.
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    // One byte far behind the text, so that others can read the holder's number where locks are mandatory (Windows).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;

    private DirectoryLock(Path file) {
        this.file = file;
    }

    /** @throws DataDirectoryInUse if another instance holds the directory */
    static DirectoryLock acquire(DataDirectory directory) {
        Path file = directory.lockFile();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                channel.close();
                throw new DataDirectoryInUse(directory, holder(file));
            }
            HELD.put(file, channel);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process, for another application context
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "unknown" : pid;
    }

    @Override
    public void close() {
        @Nullable FileChannel channel = HELD.remove(file);
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + file, e);
        }
    }
}
