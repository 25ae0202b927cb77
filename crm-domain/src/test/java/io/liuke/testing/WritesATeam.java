package io.liuke.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Run by two classes of one context, in whichever order: neither sees what the other wrote. */
@DatabaseTest
abstract class WritesATeam {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatAnotherClassWroteIsGone() {
        assertThat(teams()).isZero();
        jdbc.sql("insert into team (id, name) values (nextval('team_seq'), 'left behind')")
                .update();
        assertThat(teams()).isOne();
    }

    private int teams() {
        return jdbc.sql("select count(*) from team").query(Integer.class).single();
    }
}
