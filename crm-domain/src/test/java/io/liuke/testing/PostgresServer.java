package io.liuke.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The server of this JVM; tests need no durability, but the same locale as the product. */
final class PostgresServer {

    static final String USER = "postgres";
    static final String PASSWORD = "test";

    private static final String[] FAST = {"fsync=off", "synchronous_commit=off", "full_page_writes=off"};

    private static final PostgresServer INSTANCE = choose();

    private final String address;

    private PostgresServer(String address) {
        this.address = address;
    }

    static PostgresServer get() {
        return INSTANCE;
    }

    String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }

    void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(url("postgres"), USER, PASSWORD);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static PostgresServer choose() {
        String wanted = System.getProperty("liuke.test.database", "");
        boolean docker =
                wanted.isEmpty() ? DockerClientFactory.instance().isDockerAvailable() : wanted.equals("docker");
        PostgresServer server = docker ? container() : embedded();
        System.out.printf("Tests run on PostgreSQL %s at %s%n", docker ? "in a container" : "embedded", server.address);
        return server;
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it afterwards
    private static PostgresServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername(USER)
                .withPassword(PASSWORD)
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8")
                .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
                .withCommand("postgres", "-c", FAST[0], "-c", FAST[1], "-c", FAST[2], "-c", "max_connections=300");
        container.start();
        return new PostgresServer(container.getHost() + ":" + container.getMappedPort(5432));
    }

    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("max_connections", "300");
            for (String setting : FAST) {
                builder.setServerConfig(setting.split("=")[0], setting.split("=")[1]);
            }
            return new PostgresServer("localhost:" + builder.start().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
