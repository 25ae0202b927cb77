package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.feature.CompanyHabits;
import io.liuke.churn.feature.CustomerFeatures;
import io.liuke.churn.feature.ReasonFinder;
import io.liuke.interaction.ContactEffort;
import io.liuke.purchase.OrderHistory;
import io.liuke.purchase.PurchaseFacts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The score of one customer: a pure function of orders, context and card, the same for one customer and for all. */
final class CustomerScorer {

    private static final double LEAST = 0.005;
    private static final double MOST = 0.995;

    private final LocalDate asOf;
    private final Outlook outlook;
    private final ProfitExpectation profit;
    private final CompanyHabits habits;
    private final SuggestedContact contacts;

    CustomerScorer(ModelCard card, LocalDate asOf, List<ContactEffort> efforts) {
        Basis basis = card.basis();
        this.asOf = asOf;
        this.outlook = Outlook.of(card);
        this.profit = ProfitExpectation.of(basis);
        this.habits = new CompanyHabits(
                basis.usualGap(), basis.usualSecondOrder(), basis.lateSecondOrder(), basis.discounts());
        this.contacts = new SuggestedContact(efforts);
    }

    ScoredCustomer score(OrderHistory history, CustomerContext context) {
        CustomerFeatures features = CustomerFeatures.of(history, asOf, context.tier(), context.promiseDueOn(), habits);
        PurchaseFacts facts = features.facts();
        int firstToLast = (int) ChronoUnit.DAYS.between(facts.firstOn(), facts.lastOn());
        Forecast forecast = outlook.of(facts.orderDays() - 1, firstToLast, firstToLast + facts.sinceLast());
        double churn = Math.max(LEAST, Math.min(MOST, 1 - forecast.buyProbability()));
        return new ScoredCustomer(
                history.customerId(),
                context,
                churn,
                forecast,
                profit.expected(forecast, facts.orderDays(), facts.profit()),
                churn * profit.ifStaying(forecast, facts.orderDays(), facts.profit()),
                contacts.of(context),
                ReasonFinder.find(features));
    }
}
