package io.liuke.churn.scoring;

import io.liuke.churn.Explanation;
import io.liuke.churn.Explanations;
import io.liuke.churn.ModelCard;
import io.liuke.churn.RiskMove;
import io.liuke.churn.ScoringId;
import io.liuke.churn.feature.FeatureGroup;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.learning.Learning;
import io.liuke.customer.CustomerId;
import io.liuke.purchase.PurchaseHistories;
import io.liuke.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works a score of today and one of a week ago out again, each by the model of its date: nothing has to be kept for this. */
@Service
class ExplanationService implements Explanations {

    private static final int DAYS = 7;

    private final ModelCardReadModel cards;
    private final PurchaseHistories histories;
    private final Learning learning;
    private final BusinessTime time;

    ExplanationService(ModelCardReadModel cards, PurchaseHistories histories, Learning learning, BusinessTime time) {
        this.cards = cards;
        this.histories = histories;
        this.learning = learning;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Explanation> of(CustomerId customer) {
        return today(customer).map(WorkedScore::explanation);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RiskMove> move(CustomerId customer) {
        boolean anew = cards.asOf(weekAgo()).isEmpty();
        return weekAgo(customer)
                .filter(WorkedScore::isProbability)
                .flatMap(then ->
                        today(customer).filter(WorkedScore::isProbability).map(now -> between(then, now, anew)));
    }

    /** By the model of that time; a company that was not scored yet then is looked at with the model of now. */
    private Optional<WorkedScore> weekAgo(CustomerId customer) {
        LocalDate day = weekAgo();
        return cards.asOf(day)
                .or(() -> cards.latest().map(run -> new ModelCardReadModel.Dated(run, day)))
                .flatMap(dated -> worked(customer, dated.run(), dated.asOf()));
    }

    private LocalDate weekAgo() {
        return time.today().minusDays(DAYS);
    }

    private Optional<WorkedScore> today(CustomerId customer) {
        return cards.latest().flatMap(run -> worked(customer, run, time.today()));
    }

    private Optional<WorkedScore> worked(CustomerId customer, ScoringId run, LocalDate on) {
        Optional<ModelCard> card = cards.of(run);
        List<Long> ids = List.of(customer.value());
        List<OrderFeatures> orders = new ArrayList<>();
        histories.of(ids, on, history -> orders.add(OrderFeatures.of(history, on)));
        return card.isEmpty() || orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkedScore(
                        card.get(), orders.get(0), learning.service(on, ids).of(customer.value())));
    }

    private static RiskMove between(WorkedScore before, WorkedScore now, boolean anew) {
        List<RiskMove.Group> groups = new ArrayList<>();
        for (FeatureGroup group : FeatureGroup.values()) {
            groups.add(new RiskMove.Group(group, now.pull(group) - before.pull(group)));
        }
        groups.sort(Comparator.comparingDouble((RiskMove.Group g) -> Math.abs(g.logOdds()))
                .reversed());
        return new RiskMove(
                before.on(),
                anew,
                before.churn(),
                now.churn(),
                now.logOdds() - before.logOdds(),
                groups,
                now.average() - before.average());
    }
}
