package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.ModelCard.OrderValues;
import io.liuke.churn.ModelCard.Why;
import io.liuke.churn.feature.ServiceFacts;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.PurchaseFits;
import io.liuke.churn.model.GroupedHistories;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.Quality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the card from the evidence, on the highest rung that it carries: what the company's own past taught, else the purchase
 * model of the better likelihood, else the rhythm; and the card says what is missing for the next one.
 */
final class Training {

    private static final long CUSTOMERS = 100;
    private static final long REPEATERS = 30;
    private static final String WEEK = "week";

    private final LocalDate asOf;
    private final int horizonDays;
    private final Lesson lesson;
    private final LongFunction<ServiceFacts> service;

    /** @param service what passed between each customer and us, as of the date */
    Training(LocalDate asOf, int horizonDays, Lesson lesson, LongFunction<ServiceFacts> service) {
        this.asOf = asOf;
        this.horizonDays = horizonDays;
        this.lesson = lesson;
        this.service = service;
    }

    ModelCard learn(Evidence evidence) {
        GroupedHistories histories = evidence.histories();
        PurchaseFits fits = PurchaseFits.of(histories);
        String best = fits.best().map(model -> model.kind().label()).orElse(null);
        List<FittedModel> models = fits.fits().stream().map(CardParts::fitted).toList();
        List<Why> why = why(histories, evidence, best != null);
        LogisticModel taught = lesson.promoted();
        if (taught != null) {
            return card(new Rung(ModelCard.LOGISTIC, ModelCard.LOGISTIC, List.of(), best), models, evidence);
        }
        if (why.isEmpty() && best != null) {
            return card(new Rung(ModelCard.PURCHASE_MODEL, best, lesson.why(), best), models, evidence);
        }
        return card(new Rung(ModelCard.RHYTHM, ModelCard.RHYTHM, why, null), models, evidence);
    }

    /** Where a company stands, and why no higher. */
    private record Rung(
            String name,
            String model,
            List<Why> why,
            @Nullable String purchaseModel) {}

    private List<Why> why(GroupedHistories histories, Evidence evidence, boolean fitted) {
        List<Why> why = new ArrayList<>();
        if (histories.customers() < CUSTOMERS) {
            why.add(new Why("FEW_CUSTOMERS", histories.customers(), CUSTOMERS));
        }
        if (histories.repeaters() < REPEATERS) {
            why.add(new Why("FEW_REPEATERS", histories.repeaters(), REPEATERS));
        }
        if (evidence.days() < horizonDays) {
            why.add(new Why("FEW_DAYS", (long) evidence.days(), (long) horizonDays));
        }
        if (why.isEmpty() && !fitted) {
            why.add(new Why("NO_FIT", null, null));
        }
        return why;
    }

    private ModelCard card(Rung rung, List<FittedModel> models, Evidence evidence) {
        OrderValues values = CardParts.orderValues(evidence.orderValues());
        Outlook outlook = Outlook.of(card(rung, models, values, CardParts.basis(evidence, 0), evidence));
        Basis capped = CardParts.basis(evidence, evidence.profitCap(outlook, service));
        return card(rung, models, values, capped, evidence);
    }

    private ModelCard card(
            Rung rung, List<FittedModel> models, @Nullable OrderValues values, Basis basis, Evidence evidence) {
        Quality check = check(rung.name());
        ModelCard remembered = lesson.remembered();
        return new ModelCard(
                rung.name(),
                rung.model(),
                asOf,
                horizonDays,
                rung.why(),
                models,
                basis,
                remembered != null ? remembered.metrics() : CardParts.metrics(check),
                remembered != null ? remembered.calibration() : CardParts.calibration(check),
                CardParts.features(rung.name()),
                rung.purchaseModel(),
                rung.name().equals(ModelCard.LOGISTIC) ? CardParts.logistic(lesson, asOf) : null,
                values,
                CardParts.curve(evidence.secondOrders()));
    }

    /** How the model of a rung did on closed windows; null where nothing says it. */
    private @Nullable Quality check(String rung) {
        return switch (rung) {
            case ModelCard.LOGISTIC -> lesson.checks().taught();
            case ModelCard.PURCHASE_MODEL -> lesson.checks().purchaseModel();
            default -> null;
        };
    }
}
