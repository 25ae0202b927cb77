package io.liuke.churn.scoring;

import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.ScoringStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The scorings, how far they are, and the cards of their models. */
@Repository
class ScoringRunStore {

    private static final TypeReference<Map<String, Long>> STAGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoringRunStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    ScoringId create(LocalDate asOf, int horizonDays, boolean current, boolean relearn, Instant now) {
        return new ScoringId(jdbc.sql("""
                        insert into scoring_run (id, as_of, horizon_days, current, relearn, status, created_at)
                        values (nextval('scoring_run_seq'), :asOf, :horizon, :current, :relearn, 'QUEUED', :now)
                        returning id
                        """)
                .param("asOf", asOf)
                .param("horizon", horizonDays)
                .param("current", current)
                .param("relearn", relearn)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    /** A current scoring as of that date which has not begun, so will see all that is committed now. */
    Optional<ScoringId> queued(LocalDate asOf, int horizonDays) {
        return jdbc.sql("""
                        select max(id) from scoring_run
                        where current and status = 'QUEUED' and as_of = :asOf and horizon_days = :horizon
                        """)
                .param("asOf", asOf)
                .param("horizon", horizonDays)
                .query(Long.class)
                .optional()
                .map(ScoringId::new);
    }

    Optional<ScoringRun> find(ScoringId id) {
        return jdbc.sql("""
                        select r.id, r.as_of, r.horizon_days, r.current, r.relearn, r.status, r.progress, r.customers,
                               m.card ->> 'model' as model, r.stages::text as stages, r.failure, r.created_at, r.started_at,
                               r.finished_at
                        from scoring_run r
                        left join purchase_model m on m.id = r.model_id
                        where r.id = :id
                        """).param("id", id.value()).query((row, n) -> run(row)).optional();
    }

    /** Begins it, or begins again what a crash has ended; false if it is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(ScoringId id, Instant now) {
        return jdbc.sql("""
                                update scoring_run set status = 'RUNNING', progress = 0, started_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Seen by others at once, whatever becomes of the scoring; false if it was cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(ScoringId id, double progress) {
        return jdbc.sql("update scoring_run set progress = :progress where id = :id and status = 'RUNNING'")
                        .param("id", id.value())
                        .param("progress", progress)
                        .update()
                == 1;
    }

    /**
     * What a scoring came to.
     *
     * @param viewed whether the company looked at a date that it chose
     */
    record Made(long model, long customers, boolean viewed) {}

    /**
     * False if it was cancelled: then nothing of it may be kept. Nothing before this may touch its row, or a cancelling
     * would wait for what it wants to stop.
     */
    boolean finish(ScoringId id, Made made, Map<String, Long> stages, Instant now) {
        return jdbc.sql("""
                                update scoring_run
                                set status = 'DONE', progress = 1, model_id = :model, customers = :customers,
                                    viewed = :viewed, stages = cast(:stages as jsonb), finished_at = :now
                                where id = :id and status = 'RUNNING'
                                """)
                        .param("id", id.value())
                        .param("model", made.model())
                        .param("customers", made.customers())
                        .param("viewed", made.viewed())
                        .param("stages", json.writeValueAsString(stages))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False if it was cancelled: that it then broke off is no failure. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean fail(ScoringId id, String failure, Instant now) {
        return jdbc.sql("""
                                update scoring_run set status = 'FAILED', failure = :failure, finished_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .param("failure", failure)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False if it was over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean cancel(ScoringId id, Instant now) {
        return jdbc.sql("""
                                update scoring_run set status = 'CANCELLED', finished_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private ScoringRun run(ResultSet row) throws SQLException {
        return new ScoringRun(
                new ScoringId(row.getLong("id")),
                row.getObject("as_of", LocalDate.class),
                row.getInt("horizon_days"),
                row.getBoolean("current"),
                row.getBoolean("relearn"),
                ScoringStatus.valueOf(row.getString("status")),
                row.getDouble("progress"),
                row.getObject("customers", Long.class),
                row.getString("model"),
                json.readValue(row.getString("stages"), STAGES),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
