package io.liuke.churn.scoring;

import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.PurchaseModel;
import io.liuke.churn.model.PurchaseModelFit;
import io.liuke.churn.model.PurchaseModelKind;
import io.liuke.churn.model.PurchaseParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks ahead over a horizon from when a customer bought: the seam at which a better model comes in. */
interface Outlook {

    Forecast of(OrderFeatures orders, ServiceFacts service);

    /** The outlook that a card describes. */
    static Outlook of(ModelCard card) {
        LogisticCard logistic = card.logistic();
        return logistic == null ? simple(card) : logistic(card, logistic.model());
    }

    /** What the company's own past taught, whether or not the card uses it. */
    static Optional<Outlook> taught(ModelCard card, Lesson lesson) {
        return Optional.ofNullable(lesson.model()).map(model -> logistic(card, model));
    }

    /** A purchase model, if it can be relied on. */
    static Optional<Outlook> usable(FittedModel fitted, int horizonDays) {
        return fitted.status().equals(PurchaseModelFit.Status.CONVERGED.name())
                ? Optional.of(new PurchaseOutlook(model(fitted), horizonDays))
                : Optional.empty();
    }

    /** The purchase model that makes the scores or feeds them; null where none can be relied on. */
    static @Nullable PurchaseModel purchaseModel(ModelCard card) {
        return simple(card) instanceof PurchaseOutlook purchase ? purchase.model() : null;
    }

    private static Outlook logistic(ModelCard card, LogisticModel model) {
        return new LogisticOutlook(model, simple(card), purchaseModel(card), card.horizonDays());
    }

    /** Without what was learnt from the company's own past. */
    private static Outlook simple(ModelCard card) {
        return card.purchaseModels().stream()
                .filter(fitted -> fitted.name().equals(card.purchaseModel()))
                .findFirst()
                .<Outlook>map(fitted -> new PurchaseOutlook(model(fitted), card.horizonDays()))
                .orElseGet(() -> new RhythmOutlook(card.basis(), card.horizonDays()));
    }

    private static PurchaseModel model(FittedModel fitted) {
        ModelCard.Parameters p = fitted.parameters();
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            if (kind.label().equals(fitted.name())) {
                return new PurchaseModel(kind, new PurchaseParameters(p.r(), p.alpha(), p.a(), p.b()));
            }
        }
        throw new IllegalArgumentException("no purchase model " + fitted.name());
    }
}
