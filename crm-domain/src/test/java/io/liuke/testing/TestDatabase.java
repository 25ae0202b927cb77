package io.liuke.testing;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one place that chooses the tests' PostgreSQL: a container where Docker answers, else the embedded server; {@code
 * -Dliuke.test.database=docker|embedded} decides it by hand. There is one server a JVM. Each context gets a database of
 * its own, cloned from a template that has been migrated once; {@link DatabaseTest} renews it before each test class.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "liuke.test.database-name";

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
                        "spring.datasource.hikari.minimum-idle=0")
                .applyTo(context);
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

    /** Gives the context the database as it was before any test, under the same name. */
    static void renew(ConfigurableApplicationContext context) {
        String name = context.getEnvironment().getRequiredProperty(NAME);
        PostgresServer.get().execute("drop database if exists " + name + " with (force)");
        MigratedTemplate.cloneTo(name);
    }
}
