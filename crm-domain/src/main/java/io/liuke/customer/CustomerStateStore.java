package io.liuke.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Lifecycle rules and people's decisions in the database. */
@Repository
class CustomerStateStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CustomerStateStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    SegmentedRules rules() {
        return jdbc.sql("""
                        select loss_factor, loss_min_days, loyal_purchases, loyal_window_days, loyal_quarters,
                               segments::text as segments
                        from lifecycle_rule
                        """)
                .query((row, n) -> new SegmentedRules(
                        new LifecycleRules(
                                new LossRule(row.getBigDecimal("loss_factor"), row.getInt("loss_min_days")),
                                new LoyaltyRule(
                                        row.getInt("loyal_purchases"),
                                        row.getInt("loyal_window_days"),
                                        row.getInt("loyal_quarters"))),
                        List.of(json.readValue(row.getString("segments"), RuleSegment[].class))))
                .single();
    }

    void saveRules(SegmentedRules rules) {
        LossRule loss = rules.general().loss();
        LoyaltyRule loyalty = rules.general().loyalty();
        jdbc.sql("""
                        update lifecycle_rule
                        set loss_factor = :factor, loss_min_days = :minDays, loyal_purchases = :purchases,
                            loyal_window_days = :window, loyal_quarters = :quarters, segments = cast(:segments as jsonb),
                            version = version + 1
                        """)
                .param("factor", loss.factor())
                .param("minDays", loss.minDays())
                .param("purchases", loyalty.purchases())
                .param("window", loyalty.windowDays())
                .param("quarters", loyalty.quarters())
                .param("segments", json.writeValueAsString(rules.segments()))
                .update();
    }

    OptionalDouble usualGap() {
        return jdbc.sql("select usual_gap from lifecycle_rule where usual_gap is not null")
                .query(Double.class)
                .optional()
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    void saveUsualGap(double days) {
        jdbc.sql("update lifecycle_rule set usual_gap = :days where usual_gap is distinct from :days")
                .param("days", days)
                .update();
    }

    /** Decisions known and in force by {@code asOf}, by customer, in order of day. */
    Map<Long, List<StateDecision>> decisions(LocalDate asOf, @Nullable Collection<Long> ids) {
        Map<Long, List<StateDecision>> byCustomer = new HashMap<>();
        jdbc.sql("""
                        select customer_id, decided_on, to_state, reason, staff_id
                        from customer_decision
                        where decided_on <= :asOf
                          and (cast(:ids as bigint[]) is null or customer_id = any (cast(:ids as bigint[])))
                        order by customer_id, decided_on, id
                        """)
                .param("asOf", asOf)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new), Types.ARRAY)
                .query(row -> {
                    byCustomer
                            .computeIfAbsent(row.getLong("customer_id"), id -> new ArrayList<>())
                            .add(decision(row));
                });
        return byCustomer;
    }

    private static StateDecision decision(ResultSet row) throws SQLException {
        return new StateDecision(
                Math.toIntExact(row.getObject("decided_on", LocalDate.class).toEpochDay()),
                LifecycleState.valueOf(row.getString("to_state")),
                row.getString("reason"),
                row.getObject("staff_id", Long.class));
    }
}
