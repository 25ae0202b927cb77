package io.liuke.web.support.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an account manager of the demo company finds in the queue. */
@DatabaseTest
@Import(ScoredDemo.class)
class DemoQueueTest {

    @Autowired
    private ScoredDemo demo;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void demo() {
        demo.load();
    }

    @Test
    void theQueueIsADaysWorkForAFewPeopleAndNoMore() {
        assertThat(count("select count(*) from risk_score where in_queue")).isBetween(60, 300);
    }

    @Test
    void atLeastSixKindsOfReasonStandFirstAndNoneOnMoreThanThreeInFiveRows() {
        Map<String, Integer> rows = byReason();
        int all = count("select count(*) from risk_score where in_queue");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rows.values()).allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(all * 60 / 100));
        assertThat(count("select count(distinct top_reason) from risk_score where in_queue"))
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void nobodyWhoIsLostOrGivenUpStandsInTheQueueAndEachRowSaysWhy() {
        assertThat(count("""
                        select count(*) from risk_score
                        where in_queue and (state not in ('FIRST_TIME', 'REPEAT', 'LOYAL') or top_reason is null)
                        """)).isZero();
    }

    @Test
    void aKeyCustomerIsAtRisk() {
        assertThat(count("""
                        select count(*) from risk_score where in_queue and tier in ('PRIME', 'MAJOR') and band <> 'LOW'
                        """)).isPositive();
    }

    private Map<String, Integer> byReason() {
        Map<String, Integer> rows = new TreeMap<>();
        jdbc.sql("""
                        select r.reason ->> 'code' as code, count(*) as rows
                        from risk_score s cross join lateral jsonb_array_elements(s.reasons) as r (reason)
                        where s.in_queue and r.reason ->> 'side' = 'RISK'
                        group by 1
                        """).query(row -> {
            rows.put(row.getString("code"), row.getInt("rows"));
        });
        return rows;
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
