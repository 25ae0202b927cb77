package io.liuke.churn.insight;

import io.liuke.churn.ModelCard;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.PurchaseModel;
import io.liuke.churn.model.PurchaseModelKind;
import io.liuke.churn.model.PurchaseParameters;
import io.liuke.shared.BusinessTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains the model in use. */
@Service
public class ModelInsight {

    private static final double DAYS_PER_WEEK = 7;

    private final ModelExampleReadModel readModel;
    private final BusinessTime time;

    ModelInsight(ModelExampleReadModel readModel, BusinessTime time) {
        this.readModel = readModel;
        this.time = time;
    }

    /** On the customer who stands first in the queue; empty where the card's model gives no probability, or nobody stands there. */
    @Transactional(readOnly = true)
    public Optional<WorkedExample> example(ModelCard card) {
        Optional<ModelCard.FittedModel> fitted = card.purchaseModels().stream()
                .filter(model -> model.name().equals(card.model())) // not where it only feeds another model
                .findFirst();
        return fitted.flatMap(model -> readModel
                .firstInQueue(time.today())
                .map(customer -> work(model(model), customer, card.horizonDays() / DAYS_PER_WEEK)));
    }

    private static WorkedExample work(PurchaseModel model, ModelExampleReadModel.Customer customer, double weeks) {
        BuyingHistory history = BuyingHistory.ofDays(customer.repeats(), customer.firstToLast(), customer.age());
        double alive = model.probabilityAlive(history);
        double order = model.probabilityOfOrder(history, weeks);
        return new WorkedExample(
                customer.id(),
                customer.name(),
                customer.repeats(),
                history.firstToLast(),
                history.age(),
                weeks,
                alive,
                order / alive,
                order);
    }

    private static PurchaseModel model(ModelCard.FittedModel fitted) {
        ModelCard.Parameters p = fitted.parameters();
        PurchaseParameters parameters = new PurchaseParameters(p.r(), p.alpha(), p.a(), p.b());
        PurchaseModelKind kind = Arrays.stream(PurchaseModelKind.values())
                .filter(known -> known.label().equals(fitted.name()))
                .findFirst()
                .orElseThrow();
        return new PurchaseModel(kind, parameters);
    }
}
