package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server, its Liuke or both are killed as a machine kills them: at once, and in the middle of something. */
class SuddenDeathTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    // busy for hours, and never waiting for anything: it does not notice that its server is dead
    private static final String BUSY = """
            select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b where a.a * b.b < 0
            """;

    @TempDir
    private static Path home;

    private final DataDirectory directory = new DataDirectory(home.resolve("data"));
    private final ServerProcess processes = new ServerProcess(directory);

    @Test
    void aKilledServerIsStartedAgainOnItsPortWithAllThatWasCommitted() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            JdbcClient jdbc = jdbc(database);
            keep(jdbc, "server killed");
            long killed = kill(server());
            awaitAnswer(jdbc);
            assertThat(kept(jdbc, "server killed")).isTrue();
            assertThat(server().pid()).isNotEqualTo(killed);
            assertThat(jdbc.sql("show fsync").query(String.class).single())
                    .as("its settings are those of before")
                    .isEqualTo("on");
        }
        assertNothingRuns();
    }

    @Test
    void aBusySessionOfAKilledServerDoesNotKeepTheNextOneFromStarting() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            JdbcClient jdbc = jdbc(database);
            ProcessHandle session = busySession(jdbc);
            kill(server());
            awaitAnswer(jdbc);
            assertThat(session.isAlive()).isFalse();
        }
        assertNothingRuns();
    }

    @Test
    void afterBothWereKilledTheNextStartFindsEverythingAndNothingInItsWay() throws Exception {
        ProcessHandle session;
        try (EmbeddedDatabaseProcess process = EmbeddedDatabaseProcess.start(directory.root())) {
            JdbcClient jdbc = jdbc(process.port(), DatabasePassword.readOrCreate(directory.passwordFile()));
            keep(jdbc, "both killed");
            session = busySession(jdbc);
            process.kill();
            kill(server());
        }
        assertThat(processes.find()).isEmpty();
        assertThat(directory.processFile()).as("nobody was there to remove it").exists();
        assertThat(session.isAlive()).as("what would keep a new server away").isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(kept(jdbc(database), "both killed")).isTrue();
            assertThat(session.isAlive()).isFalse();
        }
        assertNothingRuns();
    }

    /** On data of its own: the library keeps its lock on what it could not start. */
    @Test
    void withoutClearingAwayWhatIsLeftNoServerStarts() throws Exception {
        DataDirectory other = new DataDirectory(home.resolve("other"));
        try (EmbeddedDatabaseProcess process = EmbeddedDatabaseProcess.start(other.root())) {
            busySession(jdbc(process.port(), DatabasePassword.readOrCreate(other.passwordFile())));
            process.kill();
            kill(new ServerProcess(other).find().orElseThrow());
        }
        String password = DatabasePassword.readOrCreate(other.passwordFile());
        assertThatThrownBy(() -> EmbeddedDatabase.server(other, password, Duration.ofSeconds(2)))
                .isInstanceOf(IOException.class);
        new OrphanedServer(other).clear();
        assertThat(new ServerProcess(other).leftBehind()).isEmpty();
    }

    private ProcessHandle server() throws IOException {
        return processes.find().orElseThrow();
    }

    private static long kill(ProcessHandle process) {
        process.destroyForcibly();
        Awaitility.await().atMost(LONG).until(() -> !process.isAlive());
        return process.pid();
    }

    private void assertNothingRuns() throws IOException {
        assertThat(processes.find()).isEmpty();
        assertThat(processes.leftBehind()).isEmpty();
    }

    private static ProcessHandle busySession(JdbcClient jdbc) {
        CompletableFuture<Void> query = CompletableFuture.runAsync(
                () -> jdbc.sql(BUSY).query(Long.class).single());
        List<Long> found = Awaitility.await().atMost(LONG).until(() -> sessions(jdbc), pids -> !pids.isEmpty());
        assertThat(query).isNotDone();
        return ProcessHandle.of(found.get(0)).orElseThrow();
    }

    private static List<Long> sessions(JdbcClient jdbc) {
        return jdbc.sql("""
                        select pid from pg_stat_activity
                        where state = 'active' and pid <> pg_backend_pid() and query like '%generate_series%'
                          and backend_type = 'client backend' and now() - query_start > interval '0.2 s'
                        """).query(Long.class).list();
    }

    private static void awaitAnswer(JdbcClient jdbc) {
        Awaitility.await()
                .atMost(LONG)
                .ignoreExceptionsMatching(DataAccessException.class::isInstance)
                .until(() -> jdbc.sql("select 1").query(Integer.class).single() == 1);
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    private static JdbcClient jdbc(int port, String password) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:%d/liuke".formatted(port), "liuke", password));
    }

    private static void keep(JdbcClient jdbc, String note) {
        jdbc.sql("create table if not exists note (text text)").update();
        jdbc.sql("insert into note values (:note)").param("note", note).update();
    }

    private static boolean kept(JdbcClient jdbc, String note) {
        return jdbc.sql("select exists (select from note where text = :note)")
                .param("note", note)
                .query(Boolean.class)
                .single();
    }
}
