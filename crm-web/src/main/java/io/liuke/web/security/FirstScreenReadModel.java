package io.liuke.web.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FirstScreenReadModel {

    private final JdbcClient jdbc;

    FirstScreenReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasCustomers() {
        return jdbc.sql("select exists (select from customer)")
                .query(Boolean.class)
                .single();
    }
}
