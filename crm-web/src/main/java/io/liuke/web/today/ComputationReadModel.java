package io.liuke.web.today;

import io.liuke.web.today.Computation.Course;
import io.liuke.web.today.Computation.Step;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether what the screens show is being computed anew: first facts and states, then scores. */
@Repository
class ComputationReadModel {

    private final JdbcClient jdbc;

    ComputationReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Latest(long id, LocalDate asOf, String status, double progress) {

        /** Null where it is done. */
        @Nullable Course course() {
            return switch (status) {
                case "QUEUED", "RUNNING" -> Course.UNDER_WAY;
                case "FAILED" -> Course.FAILED;
                case "CANCELLED" -> Course.CANCELLED;
                default -> null;
            };
        }
    }

    /** Empty where all is done, or nothing was ever begun. */
    Optional<Computation> latest() {
        Optional<Computation> derivation = latestDerivation().flatMap(run -> of(Step.DERIVATION, run));
        Optional<Computation> scoring = latestScoring().flatMap(run -> of(Step.SCORING, run));
        return derivation
                .filter(Computation::underWay)
                .or(() -> scoring.filter(Computation::underWay))
                .or(() -> derivation)
                .or(() -> scoring);
    }

    private Optional<Latest> latestDerivation() {
        return jdbc.sql("select id, as_of, status, progress from derivation_run where current order by id desc limit 1")
                .query(Latest.class)
                .optional();
    }

    private Optional<Latest> latestScoring() {
        return jdbc.sql("select id, as_of, status, progress from scoring_run where current order by id desc limit 1")
                .query(Latest.class)
                .optional();
    }

    /** Deriving is the first half of the way, scoring the second. */
    private static Optional<Computation> of(Step step, Latest run) {
        int percent = (int) (run.progress() * 50) + (step == Step.SCORING ? 50 : 0);
        return Optional.ofNullable(run.course())
                .map(course -> new Computation(step, run.id(), run.asOf(), percent, course));
    }
}
