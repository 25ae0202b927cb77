package io.liuke.churn.scoring;

import io.liuke.churn.Explanation;
import io.liuke.churn.ModelCard;
import io.liuke.churn.feature.FeatureGroup;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.RiskCase;
import io.liuke.churn.feature.RiskFeature;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.PurchaseModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer's score by one card, with every step between; log-odds are those of leaving. */
final class WorkedScore {

    private static final double DAYS_PER_WEEK = 7;

    private final ModelCard card;
    private final OrderFeatures orders;
    private final Forecast forecast;
    private final @Nullable PurchaseModel purchaseModel;
    private final List<Explanation.Term> terms;

    WorkedScore(ModelCard card, OrderFeatures orders, ServiceFacts service) {
        this.card = card;
        this.orders = orders;
        this.forecast = Outlook.of(card).of(orders, service);
        this.purchaseModel = Outlook.purchaseModel(card);
        this.terms = terms(service);
    }

    private List<Explanation.Term> terms(ServiceFacts service) {
        if (card.logistic() == null) {
            return List.of();
        }
        LogisticModel model = card.logistic().model();
        double[] values = RiskFeature.of(RiskCase.of(orders, service, purchaseModel, card.horizonDays()));
        double[] contributions = model.contributions(values);
        List<Explanation.Term> all = new ArrayList<>();
        for (RiskFeature feature : RiskFeature.values()) {
            int j = feature.ordinal();
            all.add(new Explanation.Term(feature, values[j], model.means().get(j), -contributions[j]));
        }
        return all;
    }

    boolean isProbability() {
        return card.probability();
    }

    LocalDate on() {
        return LocalDate.ofEpochDay(orders.today());
    }

    double churn() {
        return LogisticModel.bounded(1 - forecast.buyProbability());
    }

    double logOdds() {
        return forecast.pulls() == null
                ? Math.log(churn() / (1 - churn()))
                : forecast.pulls().logOdds();
    }

    /** What a group adds; a purchase model knows the rhythm and nothing else. */
    double pull(FeatureGroup group) {
        if (forecast.pulls() != null) {
            return forecast.pulls().of(group);
        }
        return group == FeatureGroup.RHYTHM ? logOdds() : 0;
    }

    /** Of the customer who is average in everything. */
    double average() {
        double sum = logOdds();
        for (FeatureGroup group : FeatureGroup.values()) {
            sum -= pull(group);
        }
        return sum;
    }

    Explanation explanation() {
        return new Explanation(on(), card, churn(), purchase(), average(), logOdds(), terms);
    }

    private Explanation.@Nullable Purchase purchase() {
        if (purchaseModel == null) {
            return null;
        }
        BuyingHistory history = BuyingHistory.ofDays(orders.orderDays() - 1, orders.firstToLast(), orders.age());
        double weeks = card.horizonDays() / DAYS_PER_WEEK;
        double alive = purchaseModel.probabilityAlive(history);
        double order = purchaseModel.probabilityOfOrder(history, weeks);
        return new Explanation.Purchase(
                history.repeats(), history.firstToLast(), history.age(), alive, order / alive, order);
    }
}
