package io.liuke.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real data that are kept beside the repository and not in it; a test that needs them is skipped where they are absent. */
final class SharedFiles {

    private SharedFiles() {}

    static List<String> lines(String name) {
        String shared = System.getProperty("liuke.shared", System.getenv("LIUKE_SHARED"));
        Path file = (shared == null ? Path.of("..", "..", "shared") : Path.of(shared))
                .resolve("data")
                .resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
