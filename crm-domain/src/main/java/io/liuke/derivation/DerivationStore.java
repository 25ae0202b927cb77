package io.liuke.derivation;

import io.liuke.shared.Stages;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The derivations and their progress in the database. */
@Repository
class DerivationStore {

    /** The kind of these jobs. */
    static final String JOB = "derivation";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DerivationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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

    /** Begins it, or begins again what a crash has ended; false if it is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(long id, Instant now) {
        return jdbc.sql("""
                                update derivation_run set status = 'RUNNING', progress = 0, started_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** Seen by others at once, whatever becomes of the derivation; false if it was cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(long id, double progress) {
        return jdbc.sql("update derivation_run set progress = :progress where id = :id and status = 'RUNNING'")
                        .param("id", id)
                        .param("progress", progress)
                        .update()
                == 1;
    }

    /** False if it was cancelled: then nothing of it may be kept. */
    boolean finish(long id, Deriver.Found found, Stages stages, Instant now) {
        return jdbc.sql("""
                                update derivation_run
                                set status = 'DONE', progress = 1, customers = :customers, stages = cast(:stages as jsonb),
                                    summary = cast(:summary as jsonb), finished_at = :now
                                where id = :id and status = 'RUNNING'
                                """)
                        .param("id", id)
                        .param("customers", found.buyers())
                        .param("stages", json.writeValueAsString(stages.millis()))
                        .param("summary", json.writeValueAsString(found.counts()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False if it was cancelled: that it then broke off is no failure. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean fail(long id, String failure, Instant now) {
        return jdbc.sql("""
                                update derivation_run set status = 'FAILED', failure = :failure, finished_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id)
                        .param("failure", failure)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False if it was over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean cancel(long id, Instant now) {
        return jdbc.sql("""
                                update derivation_run set status = 'CANCELLED', finished_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """).param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }
}
