package io.liuke.churn.backtest;

import io.liuke.churn.BacktestId;
import io.liuke.churn.BacktestReport;
import io.liuke.churn.BacktestRun;
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

/** The back-tests, how far they are, and what they found. */
@Repository
class BacktestStore {

    private static final TypeReference<Map<String, Long>> STAGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BacktestStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    BacktestId create(LocalDate cutoff, int horizonDays, long seed, Instant now) {
        return new BacktestId(jdbc.sql("""
                        insert into backtest_run (id, cutoff, horizon_days, seed, status, created_at)
                        values (nextval('backtest_run_seq'), :cutoff, :horizon, :seed, 'QUEUED', :now)
                        returning id
                        """)
                .param("cutoff", cutoff)
                .param("horizon", horizonDays)
                .param("seed", seed)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    Optional<BacktestRun> find(BacktestId id) {
        return jdbc.sql("""
                        select id, cutoff, horizon_days, seed, status, progress, report::text as report, stages::text as stages,
                               failure, created_at, started_at, finished_at
                        from backtest_run
                        where id = :id
                        """).param("id", id.value()).query((row, n) -> run(row)).optional();
    }

    /** The finished one with the newest cutoff. */
    Optional<BacktestRun> latest(int horizonDays) {
        return jdbc.sql("""
                        select id from backtest_run
                        where status = 'DONE' and horizon_days = :horizon
                        order by cutoff desc, id desc
                        limit 1
                        """)
                .param("horizon", horizonDays)
                .query(Long.class)
                .optional()
                .flatMap(id -> find(new BacktestId(id)));
    }

    Optional<BacktestRun> unfinished() {
        return jdbc.sql("select id from backtest_run where status in ('QUEUED', 'RUNNING') order by id limit 1")
                .query(Long.class)
                .optional()
                .flatMap(id -> find(new BacktestId(id)));
    }

    /** Begins it, or begins again what a crash has ended; false if it is over. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(BacktestId id, Instant now) {
        return jdbc.sql("""
                                update backtest_run set status = 'RUNNING', progress = 0, started_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Seen by others at once, whatever becomes of the run; false if it was cancelled. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(BacktestId id, double progress) {
        return jdbc.sql("update backtest_run set progress = :progress where id = :id and status = 'RUNNING'")
                        .param("id", id.value())
                        .param("progress", progress)
                        .update()
                == 1;
    }

    /** False if it was cancelled: then nothing of it may be kept. */
    boolean finish(BacktestId id, BacktestReport report, Map<String, Long> stages, Instant now) {
        return jdbc.sql("""
                                update backtest_run
                                set status = 'DONE', progress = 1, report = cast(:report as jsonb),
                                    stages = cast(:stages as jsonb), finished_at = :now
                                where id = :id and status = 'RUNNING'
                                """)
                        .param("id", id.value())
                        .param("report", json.writeValueAsString(report))
                        .param("stages", json.writeValueAsString(stages))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False if it was cancelled: that it then broke off is no failure. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean fail(BacktestId id, String failure, Instant now) {
        return jdbc.sql("""
                                update backtest_run set status = 'FAILED', failure = :failure, finished_at = :now
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
    public boolean cancel(BacktestId id, Instant now) {
        return jdbc.sql("""
                                update backtest_run set status = 'CANCELLED', finished_at = :now
                                where id = :id and status in ('QUEUED', 'RUNNING')
                                """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private BacktestRun run(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new BacktestRun(
                new BacktestId(row.getLong("id")),
                row.getObject("cutoff", LocalDate.class),
                row.getInt("horizon_days"),
                row.getLong("seed"),
                ScoringStatus.valueOf(row.getString("status")),
                row.getDouble("progress"),
                report == null ? null : json.readValue(report, BacktestReport.class),
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
