package io.liuke.web.support.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database and its owner: the application does not work as the server's superuser. */
final class ApplicationRole {

    static final String NAME = "liuke";

    private final JdbcClient jdbc;
    private final String password;

    ApplicationRole(DataSource superuser, String password) {
        this.jdbc = JdbcClient.create(superuser);
        this.password = password;
    }

    void ensure() {
        if (!exists("select count(*) from pg_roles where rolname = :name")) {
            execute("select format('create role liuke login password %L', :password::text)");
        }
        if (!exists("select count(*) from pg_database where datname = :name")) {
            jdbc.sql("create database liuke owner liuke").update();
        }
    }

    private boolean exists(String count) {
        return jdbc.sql(count).param("name", NAME).query(Integer.class).single() > 0;
    }

    /** A statement that takes no parameters is quoted by the server itself and then run. */
    private void execute(String formatted) {
        String statement = jdbc.sql(formatted)
                .param("password", password)
                .query(String.class)
                .single();
        jdbc.sql(statement).update();
    }
}
