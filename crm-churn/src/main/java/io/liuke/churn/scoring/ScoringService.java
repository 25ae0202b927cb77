package io.liuke.churn.scoring;

import io.liuke.churn.ScoredRow;
import io.liuke.churn.ScoresReplaced;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.Scorings;
import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ScoringService implements Scorings {

    private final ScoringPlanner planner;
    private final Rescoring rescoring;
    private final ScoringRunStore runs;
    private final ScoreReadModel scores;
    private final ScoringFrame frame;
    private final BusinessTime time;

    ScoringService(
            ScoringPlanner planner,
            Rescoring rescoring,
            ScoringRunStore runs,
            ScoreReadModel scores,
            ScoringFrame frame,
            BusinessTime time) {
        this.frame = frame;
        this.time = time;
        this.planner = planner;
        this.rescoring = rescoring;
        this.runs = runs;
        this.scores = scores;
    }

    @Override
    public ScoringId start(@Nullable LocalDate asOf, @Nullable Integer horizonDays) {
        return planner.start(asOf, horizonDays);
    }

    @Override
    public Optional<ScoringRun> find(ScoringId id) {
        return runs.find(id);
    }

    @Override
    public boolean cancel(ScoringId id) {
        boolean cancelled = runs.cancel(id, time.wallClock());
        if (cancelled) {
            frame.interrupt(id);
        }
        return cancelled;
    }

    @Override
    public void rescore(Collection<CustomerId> customers) {
        rescoring.rescore(customers);
    }

    @Override
    @Transactional(readOnly = true)
    public void scores(ScoringId id, Consumer<ScoredRow> consumer) {
        ScoringRun run = runs.find(id).orElseThrow();
        if (!run.current()) {
            scores.view(id, consumer);
        } else if (scores.inForce(id)) {
            scores.current(id, consumer);
        } else {
            throw new ScoresReplaced(id);
        }
    }
}
