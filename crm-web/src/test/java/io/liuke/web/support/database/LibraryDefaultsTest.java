package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the library does by itself, and so why {@link EmbeddedDatabase} does not leave it to the library. */
class LibraryDefaultsTest {

    @TempDir
    private Path home;

    @Test
    void byItselfItForgetsAtAPowerCutFindsNoChineseLetsEverybodyInAndDeletesTheData() throws IOException {
        Path cluster = home.resolve("cluster");
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setDataDirectory(cluster).start()) {
            JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
            assertThat(ask(jdbc, "show fsync")).isEqualTo("off");
            assertThat(ask(jdbc, "show synchronous_commit")).isEqualTo("off");
            jdbc.sql("create extension pg_trgm").update();
            jdbc.sql("create database c template template0 locale 'C' locale_provider libc")
                    .update();
            JdbcClient plain = JdbcClient.create(server.getDatabase("postgres", "c"));
            plain.sql("create extension pg_trgm").update();
            assertThat(Double.parseDouble(ask(plain, "select similarity('上海留客商贸', '留客商贸')")))
                    .isZero();
            DataSource guessed =
                    new DriverManagerDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "guessed");
            assertThat(ask(JdbcClient.create(guessed), "select 'in'")).isEqualTo("in");
        }
        assertThat(cluster).doesNotExist();
    }

    /** With a stale lock, in the directory that is the library's own: so no company's data may lie there. */
    @Test
    void atItsStartItDeletesWhatOthersLeftInItsDirectory() throws IOException {
        Path lock = Files.createDirectories(home.resolve("postgres")).resolve("epg-lock");
        Files.createFile(lock);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        System.setProperty("ot.epg.working-dir", home.toString());
        try {
            EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("mine"))
                    .start()
                    .close();
        } finally {
            System.clearProperty("ot.epg.working-dir");
        }
        assertThat(home.resolve("postgres")).doesNotExist();
    }

    private static String ask(JdbcClient jdbc, String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
