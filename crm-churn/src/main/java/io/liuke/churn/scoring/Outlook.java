package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.model.PurchaseModel;
import io.liuke.churn.model.PurchaseModelKind;
import io.liuke.churn.model.PurchaseParameters;

/** Looks ahead over a horizon from when a customer bought: the seam at which a better model comes in. */
interface Outlook {

    /**
     * @param repeats order days after the first
     * @param firstToLast days from the first order day to the last
     * @param age days from the first order day to the date of the score
     */
    Forecast of(int repeats, int firstToLast, int age);

    /** The outlook that a card describes. */
    static Outlook of(ModelCard card) {
        for (FittedModel fitted : card.purchaseModels()) {
            if (fitted.name().equals(card.model())) {
                return new PurchaseOutlook(model(fitted), card.horizonDays());
            }
        }
        return new RhythmOutlook(card.basis(), card.horizonDays());
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
