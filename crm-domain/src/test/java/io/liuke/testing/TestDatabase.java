package io.liuke.testing;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The one place that chooses the tests' PostgreSQL: a container where Docker answers, else the embedded server; {@code
 * -Dliuke.test.database=docker|embedded} decides it by hand. There is one server a JVM. Each context gets a database of
 * its own, cloned from a template that has been migrated once; {@link DatabaseTest} puts it back before each test class.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "liuke.test.database-name";
    private static final String KEPT = "_kept";
    private static final String IN_USE = "55006";
    private static final int ATTEMPTS = 10;

    /** Points the context at a database of its own. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = create();
        TestPropertyValues.of(
                        NAME + "=" + name,
                        "spring.datasource.url=" + url(name),
                        "spring.datasource.username=" + PostgresServer.USER,
                        "spring.datasource.password=" + PostgresServer.PASSWORD,
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.datasource.hikari.minimum-idle=0",
                        // a connection that comes back by itself would keep the database from being put back
                        "liuke.database.watch=0s")
                .applyTo(context);
        withoutPast(context.getEnvironment().getPropertySources());
    }

    /** A test that wants the demo company or weeks of past scores says so in its {@code properties}. */
    private static void withoutPast(MutablePropertySources sources) {
        MapPropertySource empty = new MapPropertySource(
                "no demo company, no past", Map.of("liuke.demo", "false", "liuke.score-history.weeks", "0"));
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, empty);
        } else {
            sources.addFirst(empty);
        }
    }

    /** Makes a migrated database, for a test without Spring or for a process of its own. */
    public static String create() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        MigratedTemplate.cloneTo(name);
        return name;
    }

    /** Makes a database without a schema. */
    public static String createEmpty() {
        String name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        PostgresServer.get().execute("create database " + name);
        return name;
    }

    public static String url(String database) {
        return PostgresServer.get().url(database);
    }

    public static String user() {
        return PostgresServer.USER;
    }

    public static String password() {
        return PostgresServer.PASSWORD;
    }

    /** Keeps a copy of the context's database. */
    static void keep(ConfigurableApplicationContext context) {
        String name = name(context);
        copy(name, name + KEPT);
    }

    /** Puts the copy in the place of the context's database. */
    static void restore(ConfigurableApplicationContext context) {
        String name = name(context);
        PostgresServer.get().execute("drop database if exists " + name + " with (force)");
        copy(name + KEPT, name);
    }

    /** Nobody may be connected to what is copied; a pool that has just come back is sent away again. */
    private static void copy(String from, String to) {
        PostgresServer server = PostgresServer.get();
        for (int left = ATTEMPTS; ; left--) {
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + from + "'");
            try {
                server.execute("create database %s template %s strategy file_copy".formatted(to, from));
                return;
            } catch (IllegalStateException e) {
                if (left == 0 || !(e.getCause() instanceof SQLException cause) || !IN_USE.equals(cause.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static String name(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty(NAME);
    }
}
