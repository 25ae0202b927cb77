package io.liuke.churn.scoring;

import io.liuke.churn.KeptModel;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringCompleted;
import io.liuke.churn.ScoringId;
import io.liuke.churn.ScoringRun;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.ServiceBook;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Job;
import io.liuke.shared.JobCancelled;
import io.liuke.shared.JobProgress;
import io.liuke.shared.Stages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a scoring out: all of it in one transaction, so it is whole or absent, and can begin again after a crash. */
@Service
class ScoringRunner {

    private static final double LEARNT = 0.2;
    private static final double READ = 0.45;
    private static final double TRAINED = 0.5;
    private static final double SCORED = 0.85;

    private final ScoringRunStore runs;
    private final Scoring scoring;
    private final StandingsAsOf standings;
    private final ScoreStore scores;
    private final ScoringFrame frame;
    private final BusinessTime time;

    ScoringRunner(
            ScoringRunStore runs,
            Scoring scoring,
            StandingsAsOf standings,
            ScoreStore scores,
            ScoringFrame frame,
            BusinessTime time) {
        this.runs = runs;
        this.scoring = scoring;
        this.standings = standings;
        this.scores = scores;
        this.frame = frame;
        this.time = time;
    }

    /** @throws JobCancelled if somebody cancels it meanwhile */
    @Transactional
    public void run(ScoringId id) {
        Job job = frame.enlist(id);
        scores.lock();
        ScoringRun run = runs.find(id).orElseThrow();
        if (!runs.begin(id, time.wallClock())) {
            return; // done before, or cancelled before it began
        }
        Stages stages = new Stages();
        JobProgress progress = JobProgress.of(share -> runs.progress(id, share));
        CustomerContexts contexts = standings.contexts(run);
        stages.end("customers");
        KeptModel kept = scoring.kept(run);
        Lesson lesson = kept != null ? Lesson.NONE : scoring.lesson(run, progress.part(0.05, LEARNT));
        stages.end("learn");
        Evidence evidence = scoring.evidence(
                run.asOf(),
                job,
                contexts.middleId(),
                progress.part(LEARNT, READ).counter(contexts.size()));
        stages.end("read");
        progress.at(READ);
        ServiceBook service = scoring.service(run.asOf(), null);
        ModelCard card = kept != null
                ? kept.card()
                : new Training(run.asOf(), run.horizonDays(), lesson, service::of).learn(evidence);
        stages.end("train");
        progress.at(TRAINED);
        Scoring.Order order = new Scoring.Order(run.id(), run.asOf(), card, service::of);
        long customers = score(run, order, evidence, contexts, progress.part(TRAINED, SCORED));
        stages.end("score");
        progress.at(SCORED);
        write(run, card);
        stages.end("write");
        long model = kept != null ? kept.id().value() : scoring.save(card, time.wallClock());
        if (!runs.finish(
                id, new ScoringRunStore.Made(model, customers, time.isViewed()), stages.millis(), time.wallClock())) {
            throw new JobCancelled();
        }
        frame.completed(new ScoringCompleted(id, run.asOf(), run.current(), customers));
    }

    private long score(
            ScoringRun run, Scoring.Order order, Evidence evidence, CustomerContexts contexts, JobProgress progress) {
        if (run.current()) {
            return scoring.scoreAll(order, evidence.customers(), contexts, progress);
        }
        scores.createStaging();
        return scoring.scoreApart(order, evidence.customers(), contexts, progress);
    }

    private void write(ScoringRun run, ModelCard card) {
        if (run.current()) {
            scores.replaceAll(run.asOf(), !card.probability());
        } else {
            scores.keepAsView(run.id());
        }
    }
}
