package io.liuke.churn.learning;

import io.liuke.churn.feature.OrderFeatures;
import io.liuke.churn.model.BuyingHistory;
import io.liuke.churn.model.GroupedHistories;
import io.liuke.churn.model.PurchaseModel;
import io.liuke.churn.model.PurchaseModelFit;
import io.liuke.churn.model.PurchaseModelFitter;
import io.liuke.churn.model.PurchaseModelKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Both purchase models, fitted to the same customers. */
public record PurchaseFits(List<Timed> fits) {

    /** A fit and how long it took. */
    public record Timed(PurchaseModelFit fit, long millis) {}

    public static PurchaseFits of(GroupedHistories histories) {
        List<Timed> fits = new ArrayList<>();
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            long start = System.nanoTime();
            PurchaseModelFit fit = new PurchaseModelFitter().fit(kind, histories);
            fits.add(new Timed(fit, (System.nanoTime() - start) / 1_000_000));
        }
        return new PurchaseFits(List.copyOf(fits));
    }

    static PurchaseFits of(List<OrderFeatures> customers) {
        GroupedHistories.Builder histories = GroupedHistories.builder();
        customers.forEach(c -> histories.add(BuyingHistory.ofDays(c.orderDays() - 1, c.firstToLast(), c.age())));
        return of(histories.build());
    }

    /** The one of the better likelihood; empty if neither can be relied on. */
    public Optional<PurchaseModel> best() {
        return fits.stream()
                .map(Timed::fit)
                .filter(PurchaseModelFit::usable)
                .max(Comparator.comparingDouble(PurchaseModelFit::logLikelihood))
                .map(PurchaseModelFit::model);
    }
}
