package archfixture;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

public class StreamsRows {

    public static class ByClient {
        long count(JdbcClient jdbc) {
            return jdbc.sql("select id from staff").query(Long.class).stream().count();
        }
    }

    public static class ByReference {
        Function<MappedQuerySpec<Long>, Stream<Long>> rows() {
            return MappedQuerySpec::stream;
        }
    }

    public static class ByTemplate {
        Stream<Long> rows(JdbcTemplate jdbc, RowMapper<Long> mapper) {
            return jdbc.queryForStream("select id from staff", mapper);
        }
    }
}
