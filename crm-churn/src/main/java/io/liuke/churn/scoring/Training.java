package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.model.GroupedHistories;
import io.liuke.churn.model.PurchaseModelFit;
import io.liuke.churn.model.PurchaseModelFitter;
import io.liuke.churn.model.PurchaseModelKind;
import io.liuke.churn.model.PurchaseParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the card from the evidence: fits both purchase models, and takes the one of the better likelihood if there is
 * enough to fit to; else the company stays on the rung of rhythm, and the card says why.
 */
final class Training {

    private static final long CUSTOMERS = 100;
    private static final long REPEATERS = 30;
    private static final String WEEK = "week";

    private final LocalDate asOf;
    private final int horizonDays;

    Training(LocalDate asOf, int horizonDays) {
        this.asOf = asOf;
        this.horizonDays = horizonDays;
    }

    ModelCard learn(Evidence evidence) {
        GroupedHistories histories = evidence.histories();
        List<Fitted> fits = new ArrayList<>();
        for (PurchaseModelKind kind : PurchaseModelKind.values()) {
            long start = System.nanoTime();
            PurchaseModelFit fit = new PurchaseModelFitter().fit(kind, histories);
            fits.add(new Fitted(fit, (System.nanoTime() - start) / 1_000_000));
        }
        Optional<Fitted> best = fits.stream()
                .filter(f -> f.fit().usable())
                .max(Comparator.comparingDouble(f -> f.fit().logLikelihood()));
        List<Why> why = why(histories, best.isPresent());
        List<FittedModel> models = fits.stream().map(Fitted::onCard).toList();
        if (why.isEmpty() && best.isPresent()) {
            String name = best.get().fit().model().kind().label();
            return card(ModelCard.PURCHASE_MODEL, name, why, models, evidence);
        }
        return card(ModelCard.RHYTHM, ModelCard.RHYTHM, why, models, evidence);
    }

    private static List<Why> why(GroupedHistories histories, boolean fitted) {
        List<Why> why = new ArrayList<>();
        if (histories.customers() < CUSTOMERS) {
            why.add(new Why("FEW_CUSTOMERS", histories.customers(), CUSTOMERS));
        }
        if (histories.repeaters() < REPEATERS) {
            why.add(new Why("FEW_REPEATERS", histories.repeaters(), REPEATERS));
        }
        if (why.isEmpty() && !fitted) {
            why.add(new Why("NO_FIT", null, null));
        }
        return why;
    }

    private ModelCard card(String rung, String model, List<Why> why, List<FittedModel> models, Evidence evidence) {
        ModelCard uncapped = new ModelCard(
                rung, model, asOf, horizonDays, why, models, basis(evidence, 0), Map.of(), List.of(), features(rung));
        Basis basis = basis(evidence, evidence.profitCap(Outlook.of(uncapped)));
        return new ModelCard(rung, model, asOf, horizonDays, why, models, basis, Map.of(), List.of(), features(rung));
    }

    private static Basis basis(Evidence evidence, double cap) {
        return new Basis(
                evidence.meanProfit(),
                evidence.meanProfitWeight(),
                cap,
                evidence.usualGap(),
                evidence.usualSecondOrder(),
                evidence.lateSecondOrder(),
                evidence.discounts());
    }

    private static List<String> features(String rung) {
        return rung.equals(ModelCard.RHYTHM)
                ? List.of("sinceLast", "gapMean")
                : List.of("repeats", "firstToLast", "age", "profitPerOrder");
    }

    private record Fitted(PurchaseModelFit fit, long millis) {

        FittedModel onCard() {
            PurchaseParameters p = fit.model().parameters();
            return new FittedModel(
                    fit.model().kind().label(),
                    WEEK,
                    fit.status().name(),
                    fit.logLikelihood(),
                    new ModelCard.Parameters(p.r(), p.alpha(), p.a(), p.b()),
                    fit.customers(),
                    fit.groups(),
                    millis);
        }
    }
}
