package io.liuke.web.support.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where an installation keeps its data. The server's binaries stand beside the cluster, for this installation alone: the
 * library would share them with everybody in its own directory.
 */
record DataDirectory(Path root) {

    DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the directory where it is missing, then for its owner only: it holds all that the company knows. */
    DataDirectory create() {
        refuseTheLibrarysOwn();
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                ownerOnly(root);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data directory " + root, e);
        }
    }

    /** There, whoever starts the library next deletes a cluster that has not been started for ten minutes. */
    private void refuseTheLibrarysOwn() {
        Path librarys =
                Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg").toAbsolutePath();
        if (root.equals(librarys.normalize())) {
            throw new IllegalStateException(
                    "%s is no place for data: test servers are deleted there. Choose another directory (LIUKE_DATA)"
                            .formatted(root));
        }
    }

    /** The library makes this one writable for everybody, and a server is run from it. */
    void protectBinaries() throws IOException {
        if (!Files.exists(binaries())) {
            // the library unpacks once a JVM; they lie where the first server of this process put them
            return;
        }
        ownerOnly(binaries());
    }

    private static void ownerOnly(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path lockFile() {
        return root.resolve("liuke.lock");
    }

    Path passwordFile() {
        return root.resolve("postgres.password");
    }

    Path processFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** Written once the cluster has served; without it the cluster is what an interrupted first start left. */
    Path readyFile() {
        return cluster().resolve("liuke.ready");
    }
}
