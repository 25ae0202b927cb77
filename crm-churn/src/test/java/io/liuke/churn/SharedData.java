package io.liuke.churn;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data that are kept beside the repository and not in it; a test that needs them is skipped where they are absent. */
public final class SharedData {

    private SharedData() {}

    public static Path file(String name) {
        String home = System.getProperty("liuke.shared", System.getenv().getOrDefault("LIUKE_SHARED", "../../shared"));
        Path file = Path.of(home, "data", name);
        Assumptions.assumeTrue(
                Files.exists(file),
                () -> "skipped: there is no " + file.toAbsolutePath().normalize());
        return file;
    }
}
