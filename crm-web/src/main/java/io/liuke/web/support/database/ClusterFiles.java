package io.liuke.web.support.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the files of the cluster before a server is started on them. */
final class ClusterFiles {

    private static final Logger log = LoggerFactory.getLogger(ClusterFiles.class);

    /** The major version of the bundled server; a cluster of another one has to be moved by dump and restore. */
    static final String MAJOR_VERSION = "18";

    private final DataDirectory directory;

    ClusterFiles(DataDirectory directory) {
        this.directory = directory;
    }

    /** A first start that was killed half way leaves a cluster that never served: it is kept, but out of the way. */
    void setAsideUnfinished() throws IOException {
        Path cluster = directory.cluster();
        if (!Files.exists(cluster)) {
            return;
        }
        if (!Files.exists(directory.readyFile())) {
            Path aside = Files.createTempDirectory(directory.root(), "postgres-unfinished-")
                    .resolve("postgres");
            Files.move(cluster, aside);
            log.warn("The first start was interrupted; what it left is now in {}", aside);
            return;
        }
        String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new IllegalStateException(
                    "The data in %s is of PostgreSQL %s and this Liuke brings %s; docs/operators.md says how to move it"
                            .formatted(cluster, version, MAJOR_VERSION));
        }
    }
}
