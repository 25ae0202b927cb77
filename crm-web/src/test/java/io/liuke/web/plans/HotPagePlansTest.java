package io.liuke.web.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The pages that people wait for read no large table from end to end, among 100,000 customers. */
@DatabaseTest
@AutoConfigureMockMvc
@Transactional
@Import(HotPagePlansTest.Recording.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotPagePlansTest {

    /** PostgreSQL plans a statement anew a few times before it keeps one plan for all values: that one is tried too. */
    private static final int OFTEN = 15;

    /** A count that stops at a thousand may walk through a table until it has them, of an owner every twentieth row. */
    private static final long FEW = 25_000;

    private static final long LARGE = ManyCustomers.CUSTOMERS / 2;

    @TestConfiguration
    static class Recording {
        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Statements statements;

    @BeforeAll
    void manyCustomers() {
        ManyCustomers.write(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "am7, /today",
        "am7, /today?tier=MAJOR&band=HIGH&next=NONE",
        "am7, /today?show=OVERDUE",
        "am7, /today?scope=all",
        "admin, /today?scope=all",
        "admin, /today?scope=all&owner=105&state=LOYAL",
        "admin, /today?scope=ALL&after=1y2p0ij32e8e7-100",
        "admin, /today?scope=ALL&before=1y2p0ij32e8e7-100",
        "am7, /customers",
        "admin, /customers",
        "admin, /customers?sort=risk",
        "admin, /customers?sort=stake",
        "admin, /customers?sort=name",
        "admin, /customers?state=LOST&tier=PRIME",
        "admin, /customers?q=茶楼",
        "am7, /customers?q=赵",
        "admin, /customers?q=k1234",
        "admin, /customers/4711",
        "am7, /customers/4707",
        "am7, /develop",
        "admin, /develop",
        "am7, /develop/second",
        "admin, /develop/second",
        "am7, /develop/next",
        "admin, /develop/next",
        "am7, /develop/next?product=Product 7",
        "am7, /develop/potentials",
        "admin, /develop/potentials",
        "am7, /develop/potentials?show=TARGET",
    })
    void noLargeTableIsReadFromEndToEnd(String login, String page) throws Exception {
        Map<String, Long> before = rowsReadByScans();
        for (int i = 0; i < OFTEN; i++) {
            open(login, page);
        }
        assertThat(rowsReadByScans())
                .allSatisfy((table, rows) -> assertThat(rows - before.getOrDefault(table, 0L))
                        .as(table)
                        .isLessThan(OFTEN * FEW));
        assertThat(scans()).isEmpty();
    }

    @Test
    void aTableThatIsReadFromEndToEndIsFound() throws Exception {
        for (String way : List.of("indexscan", "indexonlyscan", "bitmapscan")) {
            jdbc.sql("select set_config('enable_' || :way, 'off', true)")
                    .param("way", way)
                    .query(String.class)
                    .single();
        }
        open("am7", "/today");
        assertThat(scans()).isNotEmpty();
        assertThat(rowsReadByScans())
                .anySatisfy((table, rows) -> assertThat(rows).isGreaterThan(LARGE));
    }

    private void open(String login, String page) throws Exception {
        statements.forget();
        mvc.perform(get(page).with(user(users.loadUserByUsername(login)))).andExpect(status().isOk());
    }

    /** The statements of the last page that read a large table as a whole, each with its plan. */
    private Map<String, String> scans() throws Exception {
        List<String> large = jdbc.sql("select relname from pg_class where relkind = 'r' and reltuples >= :large")
                .param("large", LARGE)
                .query(String.class)
                .list();
        assertThat(large).contains("customer", "purchase", "purchase_facts", "customer_tier", "risk_score");
        Map<String, String> found = new TreeMap<>();
        statements.plans(database).forEach((sql, plan) -> {
            if (large.stream().anyMatch(table -> rowsOfScans(plan, table) > FEW)) {
                found.put(sql, plan);
            }
        });
        return found;
    }

    /** Rows that a plan has read of a table by going through it, those that it then left out too. */
    private static long rowsOfScans(String plan, String table) {
        return Pattern.compile("Seq Scan on " + table + " .*?rows=(\\d+)\\.?\\d* loops=(\\d+)\\)(?:\\n +Filter.*)?"
                        + "(?:\\n +Rows Removed by Filter: (\\d+))?")
                .matcher(plan)
                .results()
                .mapToLong(scan -> Long.parseLong(scan.group(2))
                        * (Long.parseLong(scan.group(1)) + (scan.group(3) == null ? 0 : Long.parseLong(scan.group(3)))))
                .sum();
    }

    /** Of each large table that this transaction went through. */
    private Map<String, Long> rowsReadByScans() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("""
                        select s.relname, s.seq_tup_read
                        from pg_stat_xact_user_tables s
                        join pg_class c on c.oid = s.relid
                        where c.reltuples >= :large
                        """).param("large", LARGE).query(row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }
}
