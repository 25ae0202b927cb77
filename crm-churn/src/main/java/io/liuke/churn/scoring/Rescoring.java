package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringId;
import io.liuke.churn.learning.ServiceBook;
import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.Jobs;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scores a few customers with the model of the last run: the same functions as for all, at the other speed. */
@Service
class Rescoring {

    private final ModelCardReadModel cards;
    private final StandingsAsOf standings;
    private final Scoring scoring;
    private final ScoreStore scores;
    private final BusinessTime time;
    private final Jobs jobs;

    Rescoring(
            ModelCardReadModel cards,
            StandingsAsOf standings,
            Scoring scoring,
            ScoreStore scores,
            BusinessTime time,
            Jobs jobs) {
        this.cards = cards;
        this.standings = standings;
        this.scoring = scoring;
        this.scores = scores;
        this.time = time;
        this.jobs = jobs;
    }

    /** At once; but while all are being scored, nobody who clicks is made to wait, and a job does it after that. */
    @Transactional
    public void rescore(Collection<CustomerId> customers) {
        List<Long> ids =
                customers.stream().map(CustomerId::value).distinct().sorted().toList();
        if (scores.tryLockForFew()) {
            score(ids);
        } else {
            later(ids);
        }
    }

    /** For what was copied into the scores of now: if all are being scored, it is copied into the new ones too. */
    @Transactional
    public void repeatAfterAll(Collection<CustomerId> customers) {
        if (!customers.isEmpty() && !scores.tryLockForFew()) {
            later(customers.stream().map(CustomerId::value).toList());
        }
    }

    private void later(List<Long> ids) {
        jobs.start(RescoringTask.RESCORING, UUID.randomUUID().toString(), new RescoringTask.Order(ids));
    }

    /** Waits for a scoring of all to end. */
    @Transactional
    public void rescoreLater(List<Long> ids) {
        scores.lockForFew();
        score(ids);
    }

    private void score(List<Long> ids) {
        Optional<ScoringId> run = cards.latest();
        Optional<ModelCard> card = run.flatMap(cards::of);
        if (ids.isEmpty() || run.isEmpty() || card.isEmpty()) {
            return;
        }
        scores.createStaging();
        ServiceBook service = scoring.service(time.today(), ids);
        Scoring.Order order = new Scoring.Order(run.get(), time.today(), card.get(), service::of);
        scoring.scoreFew(order, standings.current(ids), ids);
        scores.replaceFew(time.today(), !card.get().probability(), ids.toArray(Long[]::new));
        scores.dropStaging();
    }
}
