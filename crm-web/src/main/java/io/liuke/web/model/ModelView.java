package io.liuke.web.model;

import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.FittedModel;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model's card as a page.
 *
 * @param used the fitted model that made the scores, or feeds the model that did; null while only the rhythm is used
 * @param other the fitted model that did not
 */
public record ModelView(
        ModelCard card,
        @Nullable FittedModel used,
        @Nullable FittedModel other) {

    private static final int DRIFTED = 10;

    static ModelView of(ModelCard card) {
        List<FittedModel> models = card.purchaseModels();
        FittedModel used = card.probability()
                ? models.stream()
                        .filter(model -> model.name().equals(card.purchaseModel()))
                        .findFirst()
                        .orElse(null)
                : null;
        FittedModel other = models.stream()
                .filter(model -> used != null && model != used)
                .findFirst()
                .orElse(null);
        return new ModelView(card, used, other);
    }

    /** 1 to 3. */
    public int rung() {
        return switch (card.rung()) {
            case ModelCard.LOGISTIC -> 3;
            case ModelCard.PURCHASE_MODEL -> 2;
            default -> 1;
        };
    }

    /** What differs most from the customers that taught, at most ten. */
    public List<LogisticCard.Weight> drifted() {
        LogisticCard logistic = card.logistic();
        return logistic == null
                ? List.of()
                : logistic.weights().stream()
                        .filter(weight -> weight.drift() != null)
                        .sorted(Comparator.comparing(LogisticCard.Weight::drift, Comparator.reverseOrder()))
                        .limit(DRIFTED)
                        .toList();
    }

    public boolean isUsed(FittedModel model) {
        return model == used;
    }

    /** By how much the used model's log-likelihood is better; null without two models. */
    public @Nullable Double lead() {
        return used == null || other == null ? null : used.logLikelihood() - other.logLikelihood();
    }
}
