package io.liuke.intake;

import java.nio.file.Path;

/** Files for tests that lie beside the repository, or where LIUKE_SHARED says. */
final class SharedData {

    private SharedData() {}

    static Path file(String name) {
        String shared = System.getProperty("liuke.shared", System.getenv("LIUKE_SHARED"));
        return (shared == null ? Path.of("..", "..", "shared") : Path.of(shared))
                .resolve("data")
                .resolve(name);
    }
}
