package io.liuke.web.today;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what the screens show is being computed anew: first facts and states, then scores. */
@Repository
class ComputationReadModel {

    private final JdbcClient jdbc;

    ComputationReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Latest(LocalDate asOf, String status, double progress) {

        boolean underWay() {
            return status.equals("QUEUED") || status.equals("RUNNING");
        }
    }

    /** Empty where all is done, or nothing was ever begun. */
    Optional<Computation> latest() {
        Optional<Latest> derivation = latestDerivation();
        Optional<Latest> scoring = latestScoring();
        return derivation
                .filter(Latest::underWay)
                .map(run -> of(run, 0))
                .or(() -> scoring.filter(Latest::underWay).map(run -> of(run, 50)))
                .or(() ->
                        derivation.filter(run -> run.status().equals("FAILED")).map(run -> of(run, 0)))
                .or(() -> scoring.filter(run -> run.status().equals("FAILED")).map(run -> of(run, 50)));
    }

    private Optional<Latest> latestDerivation() {
        return jdbc.sql("select as_of, status, progress from derivation_run where current order by id desc limit 1")
                .query(Latest.class)
                .optional();
    }

    private Optional<Latest> latestScoring() {
        return jdbc.sql("select as_of, status, progress from scoring_run where current order by id desc limit 1")
                .query(Latest.class)
                .optional();
    }

    /** Deriving is the first half of the way, scoring the second. */
    private static Computation of(Latest run, int before) {
        return new Computation(
                run.asOf(), before + (int) (run.progress() * 50), run.status().equals("FAILED"));
    }
}
