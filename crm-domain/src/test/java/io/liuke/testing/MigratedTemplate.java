package io.liuke.testing;

import org.flywaydb.core.Flyway;

/** A database with the migrations of all modules on the class path, from which the others are copied. */
final class MigratedTemplate {

    private static final String NAME = "liuke_template";

    static {
        PostgresServer server = PostgresServer.get();
        server.execute("create database " + NAME);
        Flyway.configure()
                .dataSource(server.url(NAME), PostgresServer.USER, PostgresServer.PASSWORD)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private MigratedTemplate() {}

    static synchronized void cloneTo(String database) {
        PostgresServer.get().execute("create database %s template %s strategy file_copy".formatted(database, NAME));
    }
}
