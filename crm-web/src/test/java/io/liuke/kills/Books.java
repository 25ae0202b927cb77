package io.liuke.kills;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, added up so that a difference shows. */
final class Books {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long LOOK_MILLIS = 50;

    private Books() {}

    /** Tables, indexes and constraints, by their definitions; a table that was built anew names its indexes anew. */
    static List<String> structure(JdbcClient jdbc) {
        return jdbc.sql("""
                        select 'table ' || relname from pg_class
                        where relkind in ('r', 'v', 'm', 'S') and relnamespace = 'public'::regnamespace
                        union all
                        select regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') || case when indisvalid then '' else ' INVALID' end
                        from pg_indexes
                        join pg_index on indexrelid = format('%I.%I', schemaname, indexname)::regclass
                        where schemaname = 'public'
                        union all
                        select conrelid::regclass || ' ' || pg_get_constraintdef(oid)
                        from pg_constraint where connamespace = 'public'::regnamespace
                        order by 1
                        """).query(String.class).list();
    }

    /** What was derived from the orders, and the scores. */
    record Derived(String facts, String states, String tiers, String scores, int scoringRuns, int halfDone) {}

    static Derived derived(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (select count(*) || ' ' || sum(hashtextextended(f::text, 0)::numeric)
                                from purchase_facts f) as facts,
                               (select count(*) || ' '
                                       || sum(hashtextextended(concat_ws(' ', id, state, state_since), 0)::numeric)
                                from customer) as states,
                               (select count(*) || ' '
                                       || sum(hashtextextended(concat_ws(' ', customer_id, tier), 0)::numeric)
                                from customer_tier) as tiers,
                               (select count(*) || ' '
                                       || sum(hashtextextended(concat_ws(' ', customer_id, owner_id, state, tier, band,
                                              round(churn_probability::numeric, 6), round(money_at_stake, 2)), 0)::numeric)
                                from risk_score) as scores,
                               (select count(distinct run_id) from risk_score) as scoring_runs,
                               (select count(distinct run_id) from risk_score s
                                where not exists (
                                    select from scoring_run r where r.id = s.run_id and r.status = 'DONE')) as half_done
                        """).query(Derived.class).single();
    }

    /** The orders of one file, which all name it as their product. */
    record Orders(long count, BigDecimal amount) {}

    static Orders orders(JdbcClient jdbc, String file) {
        return jdbc.sql(
                        "select count(*) as count, coalesce(sum(amount), 0) as amount from purchase where product = :file")
                .param("file", file)
                .query(Orders.class)
                .single();
    }

    /** How often each work has been asked for. */
    record Runs(long imports, long derivations, long scorings) {

        long of(Work work) {
            return switch (work) {
                case IMPORT -> imports;
                case DERIVATION -> derivations;
                case SCORING -> scorings;
            };
        }
    }

    static Runs runs(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (select count(*) from import_run) as imports,
                               (select count(*) from derivation_run) as derivations,
                               (select count(*) from scoring_run) as scorings
                        """).query(Runs.class).single();
    }

    /** @return how many pieces of work are left after a long wait: none, unless something is stuck */
    static long settle(Liuke liuke) throws IOException, InterruptedException {
        JdbcClient jdbc = liuke.database();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long left = open(jdbc);
        while (left > 0 && System.nanoTime() < deadline) {
            liuke.assertAlive();
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            left = open(jdbc);
        }
        return left;
    }

    private static long open(JdbcClient jdbc) {
        try {
            return jdbc.sql("""
                            select (select count(*) from import_run where status in ('QUEUED', 'RUNNING'))
                                 + (select count(*) from derivation_run where status in ('QUEUED', 'RUNNING'))
                                 + (select count(*) from scoring_run where status in ('QUEUED', 'RUNNING'))
                                 + (select count(*) from scheduled_tasks
                                    where picked or execution_time <= clock_timestamp())
                            """).query(Long.class).single();
        } catch (DataAccessException e) {
            return 1; // its server has been killed and is not back yet
        }
    }
}
