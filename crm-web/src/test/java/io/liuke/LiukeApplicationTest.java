package io.liuke;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LiukeApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationStartsOnTheMigratedDatabaseOfAllModules() {
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where success")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(11);
    }
}
