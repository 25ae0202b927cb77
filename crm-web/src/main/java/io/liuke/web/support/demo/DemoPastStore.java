package io.liuke.web.support.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes since when the customers of the demo stand in the queue. */
@Repository
class DemoPastStore {

    private static final int DAYS = 30;

    private final JdbcClient jdbc;

    DemoPastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isFirst(long run) {
        return jdbc.sql("select not exists (select from scoring_run where current and status = 'DONE' and id <> :run)")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /** Silence and promises say on which day they became a reason; the others are spread evenly. */
    void spreadOverAMonth(LocalDate today) {
        jdbc.sql("""
                        update risk_score r
                        set queued_on = greatest(:today - :days + 1, least(:today, case r.top_reason
                            when 'SILENCE_BEYOND_RHYTHM' then
                                f.last_on + ceil(greatest(f.gap_mean + 2 * f.gap_sd, 1.5 * f.gap_mean))::int
                            when 'PROMISE_OVERDUE' then (
                                select min(u.due_on) + 1 from followup u
                                where u.customer_id = r.customer_id and u.promise and u.done_at is null)
                            else :today - 2 - (r.customer_id % (:days - 3))::int end))
                        from purchase_facts f
                        where f.customer_id = r.customer_id and r.in_queue
                        """).param("today", today).param("days", DAYS).update();
    }

    /** Numbers are given in steps, so the one before the first is free. */
    void addRunAMonthAgo(long first, LocalDate today) {
        jdbc.sql("""
                        insert into scoring_run
                            (id, as_of, horizon_days, current, status, progress, customers, created_at, started_at, finished_at)
                        select id - 1, :today - :days, horizon_days, true, 'DONE', 1, customers,
                               created_at - make_interval(days => :days), started_at - make_interval(days => :days),
                               created_at - make_interval(days => :days)
                        from scoring_run
                        where id = :first
                        """)
                .param("first", first)
                .param("today", today)
                .param("days", DAYS)
                .update();
    }
}
