package io.liuke.churn.insight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Retention by one pass over the purchases. */
@Repository
class RetentionReadModel {

    private final JdbcClient jdbc;

    RetentionReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RetentionMetrics metrics(RetentionPeriod period) {
        return jdbc.sql("""
                        select count(*) filter (where active_start) as active,
                               count(*) filter (where active_end) as "end",
                               count(*) filter (where first_on > :from) as new_customers,
                               count(*) filter (where active_start and active_end) as retained,
                               count(*) filter (where active_end and not active_start and first_on <= :from) as reactivated,
                               count(*) filter (where orders >= 1) as buyers,
                               count(*) filter (where orders >= 2) as repeat_buyers,
                               coalesce(sum(revenue_before) filter (where revenue_before > 0), 0) as revenue_before,
                               coalesce(sum(least(revenue_before, revenue_now)) filter (where revenue_before > 0), 0)
                                   as revenue_kept,
                               coalesce(sum(revenue_now) filter (where revenue_before > 0), 0) as revenue_now
                        from retention_base(:from, :to, :window, :previousFrom)
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("window", period.window())
                .param("previousFrom", period.previousFrom())
                .query(RetentionMetrics.class)
                .single();
    }
}
