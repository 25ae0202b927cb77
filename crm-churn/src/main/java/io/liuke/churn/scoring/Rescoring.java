package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ScoringId;
import io.liuke.customer.CustomerId;
import io.liuke.shared.BusinessTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    Rescoring(
            ModelCardReadModel cards, StandingsAsOf standings, Scoring scoring, ScoreStore scores, BusinessTime time) {
        this.cards = cards;
        this.standings = standings;
        this.scoring = scoring;
        this.scores = scores;
        this.time = time;
    }

    @Transactional
    public void rescore(Collection<CustomerId> customers) {
        Optional<ScoringId> run = cards.latest();
        Optional<ModelCard> card = run.flatMap(cards::of);
        if (customers.isEmpty() || run.isEmpty() || card.isEmpty()) {
            return;
        }
        List<Long> ids =
                customers.stream().map(CustomerId::value).distinct().sorted().toList();
        scoring.scoreFew(card.get(), time.today(), standings.current(ids), ids);
        scores.removeOthers(ids.toArray(Long[]::new));
        scores.merge(run.get(), time.today());
        scores.dropStaging();
    }
}
