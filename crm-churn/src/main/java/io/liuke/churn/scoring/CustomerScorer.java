package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.feature.CompanyHabits;
import io.liuke.churn.feature.CustomerFeatures;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ReasonFinder;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.interaction.ContactEffort;
import java.util.List;

/** The score of one customer: a pure function of orders, context and card, the same for one customer and for all. */
final class CustomerScorer {

    private static final double LEAST = 0.005;
    private static final double MOST = 0.995;

    private final Outlook outlook;
    private final ProfitExpectation profit;
    private final CompanyHabits habits;
    private final SuggestedContact contacts;

    CustomerScorer(ModelCard card, List<ContactEffort> efforts) {
        Basis basis = card.basis();
        this.outlook = Outlook.of(card);
        this.profit = ProfitExpectation.of(basis);
        this.habits = new CompanyHabits(
                basis.usualGap(), basis.usualSecondOrder(), basis.lateSecondOrder(), basis.discounts());
        this.contacts = new SuggestedContact(efforts);
    }

    /** @param service what passed between the customer and us */
    ScoredCustomer score(OrderFeatures orders, ServiceFacts service, CustomerContext context) {
        Forecast forecast = outlook.of(orders, service);
        double churn = bounded(1 - forecast.buyProbability());
        return new ScoredCustomer(
                orders.customerId(),
                context,
                churn,
                forecast,
                profit.expected(forecast, orders.orderDays(), orders.profit()),
                churn * profit.ifStaying(forecast, orders.orderDays(), orders.profit()),
                contacts.of(context),
                ReasonFinder.find(
                        new CustomerFeatures(orders, context.tier(), context.promiseDueOn(), habits),
                        forecast.pulls()));
    }

    /** No probability is so sure that nothing could happen. */
    static double bounded(double probability) {
        return Math.max(LEAST, Math.min(MOST, probability));
    }
}
