package io.liuke.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A stored file on disk for as long as somebody has to jump about in it. */
final class Spool implements AutoCloseable {

    private final Path path;

    private Spool(Path path) {
        this.path = path;
    }

    static Spool of(InputStream bytes) {
        Path path = null;
        try (bytes) {
            path = Files.createTempFile("liuke-import-", ".xlsx");
            Files.copy(bytes, path, StandardCopyOption.REPLACE_EXISTING);
            return new Spool(path);
        } catch (IOException | RuntimeException e) {
            if (path != null) {
                new Spool(path).close();
            }
            throw e instanceof RuntimeException r ? r : new UncheckedIOException((IOException) e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
