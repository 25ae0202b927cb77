package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

class ClusterFilesTest {

    @TempDir
    private Path home;

    private DataDirectory directory;
    private ClusterFiles files;

    @BeforeEach
    void namesADirectory() {
        directory = new DataDirectory(home);
        files = new ClusterFiles(directory);
    }

    @Test
    void nothingIsThereBeforeTheFirstStart() {
        assertThatCode(files::setAsideUnfinished).doesNotThrowAnyException();
    }

    @Test
    void whatAnInterruptedFirstStartLeftIsKeptOutOfTheWay() throws IOException {
        cluster("18");
        files.setAsideUnfinished();
        assertThat(directory.cluster()).doesNotExist();
        try (var entries = Files.walk(home)) {
            assertThat(entries).anyMatch(entry -> entry.endsWith("PG_VERSION"));
        }
    }

    @Test
    void aClusterThatServedStaysWhereItIs() throws IOException {
        cluster("18");
        Files.createFile(directory.readyFile());
        files.setAsideUnfinished();
        assertThat(directory.cluster().resolve("PG_VERSION")).exists();
    }

    @Test
    void aClusterOfAnotherMajorVersionIsRefusedWithAWayOut() throws IOException {
        cluster("17");
        Files.createFile(directory.readyFile());
        assertThatThrownBy(files::setAsideUnfinished)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("docs/operators.md");
    }

    @Test
    void aDirectoryInUseIsExplainedWithWhatToDo() {
        FailureAnalysis analysis = new DataDirectoryInUseAnalyzer()
                .analyze(new IllegalStateException(new DataDirectoryInUse(directory, "4711")));
        assertThat(analysis.getDescription()).contains("4711", home.toString());
        assertThat(analysis.getAction()).contains("Stop process 4711", "LIUKE_DATA");
    }

    private void cluster(String version) throws IOException {
        Files.createDirectories(directory.cluster());
        Files.writeString(directory.cluster().resolve("PG_VERSION"), version + "\n");
    }
}
