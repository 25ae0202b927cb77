package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.ScoringStatus;
import io.liuke.shared.BusinessTime;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a scoring out: all of it in one transaction, so it is whole or absent, and can begin again after a crash. */
@Service
class ScoringRunner {

    private static final double READ = 0.3;
    private static final double TRAINED = 0.4;
    private static final double SCORED = 0.9;

    private final ScoringRunStore runs;
    private final Scoring scoring;
    private final StandingsAsOf standings;
    private final ScoreStore scores;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ScoringRunner(
            ScoringRunStore runs,
            Scoring scoring,
            StandingsAsOf standings,
            ScoreStore scores,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.scoring = scoring;
        this.standings = standings;
        this.scores = scores;
        this.time = time;
        this.events = events;
    }

    @Transactional
    public void run(ScoringId id) {
        scores.lock();
        ScoringRun run = runs.find(id).orElseThrow();
        if (run.status() == ScoringStatus.DONE) {
            return;
        }
        runs.begin(id, time.wallClock());
        Stages stages = new Stages();
        Evidence evidence = scoring.evidence(run.asOf());
        stages.end("read");
        runs.progress(id, READ);
        ModelCard card = new Training(run.asOf(), run.horizonDays()).learn(evidence);
        stages.end("train");
        runs.progress(id, TRAINED);
        CustomerContexts contexts = standings.contexts(run);
        long customers = scoring.scoreAll(
                card,
                evidence.customers(),
                contexts,
                progressOf(id, evidence.customers().size()));
        stages.end("score");
        runs.progress(id, SCORED);
        write(run, card);
        stages.end("write");
        runs.finish(id, runs.saveCard(card, time.wallClock()), customers, stages.millis(), time.wallClock());
        events.publishEvent(new ScoringCompleted(id, run.asOf(), run.current(), customers));
    }

    private void write(ScoringRun run, ModelCard card) {
        if (run.current()) {
            scores.replaceAll(run.id(), run.asOf(), !card.probability());
        } else {
            scores.keepAsView(run.id());
        }
    }

    private LongConsumer progressOf(ScoringId id, int customers) {
        return done -> runs.progress(id, TRAINED + (SCORED - TRAINED) * Math.min(1, done / (double) customers));
    }
}
