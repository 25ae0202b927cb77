package io.liuke.derivation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The derivations and their progress in the database. */
@Repository
class DerivationStore {

    private final JdbcClient jdbc;

    DerivationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long create(LocalDate asOf, boolean current, Instant now) {
        return jdbc.sql("""
                        insert into derivation_run (id, as_of, current, status, created_at)
                        values (nextval('derivation_run_seq'), :asOf, :current, 'QUEUED', :now)
                        returning id
                        """)
                .param("asOf", asOf)
                .param("current", current)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** A current derivation as of that date which has not begun, so will see all that is committed now. */
    Optional<Long> queued(LocalDate asOf) {
        return jdbc.sql("select max(id) from derivation_run where current and status = 'QUEUED' and as_of = :asOf")
                .param("asOf", asOf)
                .query(Long.class)
                .optional();
    }

    /** There is something derived, but nothing as of {@code today}, nor any attempt at it since {@code since}. */
    boolean isOutrun(LocalDate today, Instant since) {
        return jdbc.sql("""
                        select exists (select from derivation_run where current and status = 'DONE')
                           and not exists (
                               select from derivation_run
                               where current and as_of = :today
                                 and (status in ('QUEUED', 'RUNNING', 'DONE') or created_at > :since))
                        """)
                .param("today", today)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** The latest derivation is done and as of {@code today}, and none waits. */
    boolean isUpToDate(LocalDate today) {
        return jdbc.sql("""
                        select coalesce((select as_of = :today from derivation_run
                                         where current and status = 'DONE' order by id desc limit 1), false)
                           and not exists (select from derivation_run where current and status in ('QUEUED', 'RUNNING'))
                        """).param("today", today).query(Boolean.class).single();
    }

    Optional<DerivationRun> find(long id) {
        return jdbc.sql("""
                        select id, as_of, current, status, progress, customers, stages::text as stages,
                               summary::text as summary, failure, started_at, finished_at
                        from derivation_run
                        where id = :id
                        """).param("id", id).query(DerivationRun.class).optional();
    }

    Optional<DerivationRun> latest() {
        return jdbc.sql("select max(id) from derivation_run where current and status = 'DONE'")
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(long id, Instant now) {
        jdbc.sql("update derivation_run set status = 'RUNNING', progress = 0, started_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Seen by others at once, whatever becomes of the derivation. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, double progress) {
        jdbc.sql("update derivation_run set progress = :progress where id = :id")
                .param("id", id)
                .param("progress", progress)
                .update();
    }

    void finish(long id, long customers, String stages, String summary, Instant now) {
        jdbc.sql("""
                        update derivation_run
                        set status = 'DONE', progress = 1, customers = :customers, stages = cast(:stages as jsonb),
                            summary = cast(:summary as jsonb), finished_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("customers", customers)
                .param("stages", stages)
                .param("summary", summary)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void fail(long id, String failure, Instant now) {
        jdbc.sql("update derivation_run set status = 'FAILED', failure = :failure, finished_at = :now where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", Timestamp.from(now))
                .update();
    }
}
