package archfixture;

import org.springframework.jdbc.core.simple.JdbcClient;

public class SqlAnywhere {

    int count(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
