package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** All on one data directory, as a company's is started again and again; each test leaves it stopped. */
class EmbeddedDatabaseTest {

    @TempDir
    private static Path home;

    private final DataDirectory directory = new DataDirectory(home.resolve("data"));

    @Test
    void whatWasCommittedIsOnDiskAndThereAfterARestart() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            keep(database, "restarted");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(kept(database, "restarted")).isTrue();
        }
    }

    /** {@link LibraryDefaultsTest} shows what would become of them. */
    @Test
    void dataWhereTheLibraryDeletesWhatItTakesForStaleIsRefused() {
        DataDirectory librarys = new DataDirectory(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
        assertThatThrownBy(librarys::create).hasMessageContaining("LIUKE_DATA");
    }

    @Test
    void aFirstStartThatWasCutOffIsBegunAgain() throws IOException {
        DataDirectory half = new DataDirectory(home.resolve("half"));
        Files.createDirectories(half.cluster().resolve("base"));
        Files.writeString(half.cluster().resolve("PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(half)) {
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void chineseWordsAreSimilar() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            // whatever the machine's own locale is
            assertThat(ask(database, """
                            select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()
                            """)).isEqualTo("b C.UTF-8");
            jdbc(database).sql("create extension if not exists pg_trgm").update();
            assertThat(Double.parseDouble(ask(database, "select similarity('上海留客商贸', '留客商贸')")))
                    .isPositive();
        }
    }

    @Test
    void onlyWhoKnowsThePasswordGetsIn() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            DataSource guessed = new DriverManagerDataSource(database.jdbcUrl(), "postgres", "postgres");
            assertThatThrownBy(() -> JdbcClient.create(guessed)
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(directory.passwordFile())).isEqualTo(OWNER_READS_AND_WRITES);
        assertThat(Files.getPosixFilePermissions(directory.root())).noneMatch(EmbeddedDatabaseTest::isOfOthers);
    }

    /** Its own default is the same; a line in its file, from an instruction for another server, would open it. */
    @Test
    void nobodyGetsInFromElsewhereWhateverTheServersFileSays() throws IOException {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(
                directory.cluster().resolve("postgresql.conf"),
                "\nlisten_addresses = '*'\n",
                StandardOpenOption.APPEND);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
        }
    }

    /** In a process of its own: the library unpacks once a JVM, and another test's server may have done it here. */
    @Test
    void theServersBinariesBelongToTheirOwnerAlone() throws Exception {
        try (EmbeddedDatabaseProcess process = EmbeddedDatabaseProcess.start(directory.root())) {
            assertThat(Files.getPosixFilePermissions(directory.binaries())).noneMatch(EmbeddedDatabaseTest::isOfOthers);
        }
    }

    @Test
    void aSecondInstanceIsRefusedAndTheFirstStaysUp() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            System.gc(); // a lock that only a local variable held would be lost here
            try (EmbeddedDatabaseProcess second = EmbeddedDatabaseProcess.start(directory.root())) {
                assertThat(second.exitCode()).isNotZero();
                assertThat(second.said())
                        .contains("Another Liuke (process %d)"
                                .formatted(ProcessHandle.current().pid()));
            }
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory)).isInstanceOf(DataDirectoryInUse.class);
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void afterAKillTheServerThatWasLeftBehindIsStoppedAndNothingIsLost() throws Exception {
        long orphan;
        try (EmbeddedDatabaseProcess process = EmbeddedDatabaseProcess.start(directory.root())) {
            keep(connection(port(), DatabasePassword.readOrCreate(directory.passwordFile())), "killed");
            orphan = serverPid();
            process.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("the server lives on").isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(kept(database, "killed")).isTrue();
            assertThat(serverPid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void aFileThatNamesAStrangersProcessIsRemovedAndTheStrangerLeftAlone() throws IOException {
        EmbeddedDatabase.start(directory).close();
        String ourselves = Long.toString(ProcessHandle.current().pid());
        Files.writeString(directory.processFile(), ourselves + "\n" + directory.cluster() + "\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void aFileThatNamesNobodyIsRemoved() throws IOException {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(directory.processFile(), "\n");
        EmbeddedDatabase.start(directory).close();
        assertThat(directory.processFile()).doesNotExist();
    }

    private static final Set<PosixFilePermission> OWNER_READS_AND_WRITES =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private static boolean isOfOthers(PosixFilePermission permission) {
        return !permission.name().startsWith("OWNER");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(line(0));
    }

    private int port() throws IOException {
        return Integer.parseInt(line(3));
    }

    private String line(int number) throws IOException {
        return Files.readAllLines(directory.processFile()).get(number).strip();
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    private static JdbcClient connection(int port, String password) {
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://localhost:%d/liuke".formatted(port), "liuke", password));
    }

    private static String ask(EmbeddedDatabase database, String question) {
        return jdbc(database).sql(question).query(String.class).single();
    }

    private static void keep(EmbeddedDatabase database, String note) {
        keep(jdbc(database), note);
    }

    private static void keep(JdbcClient jdbc, String note) {
        jdbc.sql("create table if not exists note (text text)").update();
        jdbc.sql("insert into note values (:note)").param("note", note).update();
    }

    private static boolean kept(EmbeddedDatabase database, String note) {
        return jdbc(database)
                        .sql("select count(*) from note where text = :note")
                        .param("note", note)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
