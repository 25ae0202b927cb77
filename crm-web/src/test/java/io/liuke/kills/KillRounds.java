package io.liuke.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dliuke.kills} kills of the packaged product, run by {@code bin/kill-test}; prints a line each and the tally. */
class KillRounds {

    private static final int TIMES = Integer.getInteger("liuke.kills", 100);
    private static final long SEED = Long.getLong("liuke.kills.seed", System.nanoTime());
    private static final int CUSTOMERS = 5_000;
    private static final int ROWS = 20_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path directory;

    @Test
    void killAgainAndAgain() throws Exception {
        System.out.printf("Seed %d, data in %s%n", SEED, directory);
        try (Kills kills = new Kills(directory, List.of("-jar", jar()), CUSTOMERS, ROWS, SEED)) {
            for (int i = 1; i <= TIMES; i++) {
                System.out.print(i + ": ");
                kills.kill();
            }
            System.out.println(kills.tally());
            assertThat(kills.tally().faults()).isEmpty();
        }
    }

    private static String jar() throws Exception {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(f -> f.getFileName().toString().matches("crm-web-.*(?<!sources|tests)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the product first"))
                    .toAbsolutePath()
                    .toString();
        }
    }
}
