package io.liuke.web.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server writes into its log when it has to throw somebody out: the pool has to be closed before. */
class ShutdownOrderTest {

    private static final String THROWN_OUT = "terminating connection due to administrator command";

    @TempDir
    private static Path home;

    private final DataDirectory directory = new DataDirectory(home.resolve("data"));

    @Test
    void thePoolIsClosedBeforeTheServer() throws IOException {
        new ApplicationContextRunner()
                .withPropertyValues("liuke.data=" + directory.root(), "spring.datasource.hikari.minimum-idle=2")
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
                .run(ShutdownOrderTest::use);
        assertThat(new ServerProcess(directory).find()).isEmpty();
        assertThat(log()).doesNotContain(THROWN_OUT);
    }

    @Test
    void theOtherWayRoundTheServerThrowsThePoolOut() throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start(new DataDirectory(home.resolve("other")));
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.jdbcUrl());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            JdbcClient.create(pool).sql("select 1").query(Integer.class).single();
            database.close();
        }
        assertThat(log(home.resolve("other"))).contains(THROWN_OUT);
    }

    private static void use(ApplicationContext context) {
        assertThat(JdbcClient.create(context.getBean(HikariDataSource.class))
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String log() throws IOException {
        return log(directory.root());
    }

    private static String log(Path root) throws IOException {
        try (var files = Files.list(root.resolve("postgres").resolve("log"))) {
            return files.map(ShutdownOrderTest::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
