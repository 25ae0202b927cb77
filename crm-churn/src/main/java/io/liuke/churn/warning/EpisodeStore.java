package io.liuke.churn.warning;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Works out when conditions held, for all customers at once. What it finds stands in temporary tables of the transaction:
 * {@code warning_held} has the days of each condition, {@code warning_episode} those of a rule.
 */
@Repository
class EpisodeStore {

    private static final Map<ConditionKind, String> SQL = new EnumMap<>(Map.of(
            ConditionKind.SILENCE, OrderConditionSql.SILENCE,
            ConditionKind.SPEND_FALLING, OrderConditionSql.SPEND_FALLING,
            ConditionKind.CANCELLED_BILLED, OrderConditionSql.CANCELLED_BILLED,
            ConditionKind.PROMISE_BROKEN, WorkConditionSql.PROMISE_BROKEN,
            ConditionKind.OWNER_LEAVING, WorkConditionSql.OWNER_LEAVING,
            ConditionKind.LARGE_CUSTOMER, WorkConditionSql.LARGE_CUSTOMER,
            ConditionKind.PROBABILITY_JUMP, WorkConditionSql.PROBABILITY_JUMP,
            ConditionKind.NO_CONTACT, WorkConditionSql.NO_CONTACT));

    private final JdbcClient jdbc;

    EpisodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin() {
        jdbc.sql("""
                        create temporary table if not exists warning_held (
                            slot int not null, kind text not null, customer_id bigint not null, held daterange not null,
                            figure float8, other float8, day date
                        ) on commit drop
                        """).update();
        jdbc.sql("""
                        create temporary table if not exists warning_episode (
                            customer_id bigint not null, begins date not null, ends date
                        ) on commit drop
                        """).update();
        jdbc.sql("truncate warning_held, warning_episode").update();
    }

    /** Adds the days on which a condition held. */
    void hold(int slot, Condition condition, Watch watch) {
        String sql = SQL.get(condition.kind());
        if (sql == null) {
            throw new IllegalArgumentException(condition.kind() + " has no source");
        }
        scatteredReads(condition.kind() == ConditionKind.SPEND_FALLING ? "off" : "on");
        jdbc.sql(sql)
                .param("slot", slot)
                .param("kind", condition.kind().name())
                .param("threshold", condition.threshold())
                .param("from", watch.lookFrom())
                .param("end", watch.end())
                .update();
        scatteredReads("on");
    }

    /**
     * The planner would fetch the orders of half a year one by one from all over the table; the index that has all that is
     * needed, or the table from end to end, takes a fraction of that.
     */
    private void scatteredReads(String whether) {
        jdbc.sql("select set_config('enable_indexscan', :whether, true)")
                .param("whether", whether)
                .query(row -> {});
    }

    void heldAll() {
        jdbc.sql("analyze warning_held").update();
    }

    /**
     * Puts the days of one or two conditions together; what was gone for less than the quiet days goes on. An episode that
     * goes on at the end of the watch has no end.
     */
    void combine(int first, int second, boolean both, Watch watch) {
        jdbc.sql("truncate warning_episode").update();
        jdbc.sql("""
                        insert into warning_episode
                        select customer_id, lower(e), nullif(upper(e) - cast(:quiet as int) + 1, :end)
                        from (
                            select customer_id, case when :both then range_intersect_agg(held) else range_agg(held) end as held
                            from (
                                select customer_id, slot, range_agg(held) as held
                                from warning_held
                                where slot in (:first, :second)
                                group by customer_id, slot
                            ) slot
                            group by customer_id
                            having not :both or count(*) = 2
                        ) rule
                        cross join lateral (
                            select range_agg(daterange(lower(r), upper(r) + cast(:quiet as int) - 1)) as episodes
                            from unnest(held) r
                        ) joined
                        cross join lateral unnest(episodes) e
                        """)
                .param("quiet", Watch.QUIET)
                .param("end", watch.end())
                .param("both", both)
                .param("first", first)
                .param("second", second)
                .update();
        jdbc.sql("analyze warning_episode").update();
    }
}
