package io.liuke.web.dashboard;

import io.liuke.customer.LifecycleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the dashboards show besides the metrics. */
@Repository
class DashboardReadModel {

    private final JdbcClient jdbc;

    DashboardReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All states, in the order of a customer's life. */
    List<StateCount> states() {
        Map<LifecycleState, StateCount> counts = jdbc
                .sql("select state, count(*) as customers from customer group by state")
                .query(StateCount.class)
                .list()
                .stream()
                .collect(Collectors.toMap(StateCount::state, Function.identity()));
        return Arrays.stream(LifecycleState.values())
                .map(state -> counts.getOrDefault(state, new StateCount(state, 0)))
                .toList();
    }

    /** When the scores in force were finished. */
    Optional<Instant> scoredAt() {
        return jdbc.sql("""
                        select finished_at from scoring_run
                        where current and status = 'DONE' order by id desc limit 1
                        """)
                .query((row, n) -> row.getTimestamp("finished_at").toInstant())
                .optional();
    }

    /** Whether the profit of anybody is estimated of the hundred with whom most is at stake. */
    boolean isStakeEstimated() {
        return jdbc.sql("""
                        select coalesce(bool_or(f.profit_estimated), false)
                        from (select customer_id from risk_score order by money_at_stake desc, customer_id desc limit 100) r
                        join purchase_facts f on f.customer_id = r.customer_id
                        """).query(Boolean.class).single();
    }

    /** Share of the orders of the last year whose profit the default margin stands in for, 0 to 1. */
    double estimatedProfits(LocalDate today) {
        return jdbc.sql("""
                        select coalesce(avg(case when is_estimated then 1 else 0 end), 0)
                        from counted_purchase
                        where is_order and ordered_on > :since and ordered_on <= :today
                        """)
                .param("since", today.minusDays(365))
                .param("today", today)
                .query(Double.class)
                .single();
    }
}
