package io.liuke.benchmark;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The derivations and scorings of the product, as its database tells of them. */
final class Runs {

    private static final long POLL_MILLIS = 100;

    private final JdbcClient jdbc;
    private double secondsOfPastScores;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until nothing runs any more: what follows a night, such as the warnings of its day. */
    void awaitQuiet() throws InterruptedException {
        while (jdbc.sql("select exists (select from scheduled_tasks where picked or execution_time <= now())")
                .query(Boolean.class)
                .single()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Until the newest derivation is done, the scoring that follows it too, and what is worked out once after that. */
    void await() throws InterruptedException {
        while (!isScored()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        long scored = System.nanoTime();
        while (isBehindWithThePast()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        secondsOfPastScores = (System.nanoTime() - scored) / 1e9;
    }

    private boolean isScored() {
        return jdbc.sql("""
                        select d.status = 'DONE' and exists (
                            select from scoring_run s
                            where s.current and s.status = 'DONE' and s.as_of = d.as_of and s.started_at >= d.finished_at)
                          and not exists (select from scoring_run where status in ('QUEUED', 'RUNNING'))
                        from derivation_run d
                        where d.current
                        order by d.id desc
                        limit 1
                        """).query(Boolean.class).optional().orElse(false);
    }

    private boolean isBehindWithThePast() {
        return jdbc.sql("select exists (select from scheduled_tasks where task_name = 'past-scores')")
                .query(Boolean.class)
                .single();
    }

    double secondsOfPastScores() {
        return secondsOfPastScores;
    }

    /** From the start of the newest derivation to the end of the newest scoring. */
    double secondsOfLast() {
        return jdbc.sql("""
                        select extract(epoch from (select max(finished_at) from scoring_run) - d.started_at)::float8
                        from derivation_run d
                        where d.current
                        order by d.id desc
                        limit 1
                        """).query(Double.class).single();
    }

    String stages() {
        return jdbc.sql("""
                        select (select stages::text from derivation_run where current order by id desc limit 1)
                            || ' ' || (select stages::text from scoring_run where current order by id desc limit 1)
                        """).query(String.class).single();
    }

    /** From the first import on, for what is seen of a day that was chosen has a history of its own. */
    void lookAsOfToday() {
        jdbc.sql("update company set viewed_on = current_date, version = version + 1")
                .update();
    }

    /** As if a night had passed. */
    void moveOnByADay() {
        jdbc.sql("update company set viewed_on = viewed_on + 1, version = version + 1")
                .update();
    }
}
