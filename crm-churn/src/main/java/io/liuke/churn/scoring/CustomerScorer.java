package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.feature.CompanyHabits;
import io.liuke.churn.feature.CustomerFeatures;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ReasonFinder;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.model.LogisticModel;
import io.liuke.interaction.ContactEffort;
import java.util.List;

/** The score of one customer: a pure function of orders, context and card, the same for one customer and for all. */
final class CustomerScorer {

    private final Outlook outlook;
    private final ProfitExpectation profit;
    private final LifetimeProfit lifetime;
    private final CompanyHabits habits;
    private final SuggestedContact contacts;

    CustomerScorer(ModelCard card, List<ContactEffort> efforts) {
        Basis basis = card.basis();
        this.outlook = Outlook.of(card);
        this.profit = ProfitExpectation.of(basis);
        this.lifetime = LifetimeProfit.of(card);
        this.habits = new CompanyHabits(
                basis.usualGap(), basis.usualSecondOrder(), basis.lateSecondOrder(), basis.discounts());
        this.contacts = new SuggestedContact(efforts);
    }

    /** @param service what passed between the customer and us */
    ScoredCustomer score(OrderFeatures orders, ServiceFacts service, CustomerContext context) {
        Forecast forecast = outlook.of(orders, service);
        double churn = LogisticModel.bounded(1 - forecast.buyProbability());
        return new ScoredCustomer(
                orders.customerId(),
                context,
                churn,
                forecast,
                profit.expected(forecast, orders.orderDays(), orders.profit()),
                churn * profit.ifStaying(forecast, orders.orderDays(), orders.profit()),
                lifetime.of(orders),
                contacts.of(context),
                ReasonFinder.find(
                        new CustomerFeatures(orders, context.tier(), context.promiseDueOn(), habits),
                        forecast.pulls()));
    }
}
