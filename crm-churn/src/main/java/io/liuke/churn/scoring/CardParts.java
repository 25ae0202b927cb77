package io.liuke.churn.scoring;

import io.liuke.churn.LogisticCard;
import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.Basis;
import io.liuke.churn.ModelCard.CalibrationBin;
import io.liuke.churn.ModelCard.CurvePoint;
import io.liuke.churn.ModelCard.FittedModel;
import io.liuke.churn.ModelCard.OrderValues;
import io.liuke.churn.feature.RiskFeature;
import io.liuke.churn.learning.Drift;
import io.liuke.churn.learning.Lesson;
import io.liuke.churn.learning.PurchaseFits;
import io.liuke.churn.model.GammaGamma;
import io.liuke.churn.model.GammaGammaFit;
import io.liuke.churn.model.LogisticModel;
import io.liuke.churn.model.PurchaseParameters;
import io.liuke.churn.model.Quality;
import io.liuke.churn.model.SurvivalCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes what was learnt in the form in which a card keeps it. */
final class CardParts {

    private static final String WEEK = "week";
    private static final int CURVE_POINTS = 60;

    private CardParts() {}

    static Map<String, Double> metrics(@Nullable Quality check) {
        if (check == null) {
            return Map.of();
        }
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("auc", check.auc());
        metrics.put("brier", check.brier());
        metrics.put("ece", check.ece());
        metrics.put("n", (double) check.n());
        metrics.put("base", check.base());
        return metrics;
    }

    static List<CalibrationBin> calibration(@Nullable Quality check) {
        return check == null
                ? List.of()
                : check.bins().stream()
                        .map(bin -> new CalibrationBin(bin.predicted(), bin.observed(), bin.customers()))
                        .toList();
    }

    static @Nullable LogisticCard logistic(Lesson lesson, LocalDate asOf) {
        ModelCard remembered = lesson.remembered();
        if (remembered != null) {
            return remembered.logistic();
        }
        LogisticModel model = lesson.promoted();
        if (model == null) {
            return null;
        }
        Drift drift = lesson.drift();
        return new LogisticCard(
                lesson.cutoffs(),
                lesson.rows(),
                model.intercept(),
                model.calibration().slope(),
                model.calibration().offset(),
                weights(model, drift),
                lesson.learntAt(),
                asOf,
                drift == null ? null : drift.score(),
                lesson.season());
    }

    private static List<LogisticCard.Weight> weights(LogisticModel model, @Nullable Drift drift) {
        RiskFeature[] features = RiskFeature.values();
        return IntStream.range(0, features.length)
                .mapToObj(j -> new LogisticCard.Weight(
                        features[j].name(),
                        features[j].group().name(),
                        model.weights().get(j),
                        model.means().get(j),
                        model.deviations().get(j),
                        drift == null ? null : drift.features()[j]))
                .toList();
    }

    static @Nullable OrderValues orderValues(GammaGammaFit fit) {
        GammaGamma model = fit.model();
        return model == null
                ? null
                : new OrderValues(model.p(), model.q(), model.gamma(), fit.logLikelihood(), fit.customers());
    }

    /** Thinned out evenly; the last point always stays, because the curve ends there. */
    static List<CurvePoint> curve(SurvivalCurve curve) {
        List<SurvivalCurve.Step> steps = curve.steps();
        List<CurvePoint> points = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil(steps.size() / (double) CURVE_POINTS));
        for (int i = 0; i < steps.size(); i++) {
            if (i % every == 0 || i == steps.size() - 1) {
                SurvivalCurve.Step step = steps.get(i);
                points.add(new CurvePoint(step.day(), 1 - step.survival(), 1 - step.high(), 1 - step.low()));
            }
        }
        return points;
    }

    static Basis basis(Evidence evidence, double cap) {
        return new Basis(
                evidence.meanProfit(),
                evidence.meanProfitWeight(),
                cap,
                evidence.usualGap(),
                evidence.usualSecondOrder(),
                evidence.lateSecondOrder(),
                evidence.discounts(),
                evidence.profitSpread());
    }

    static List<String> features(String rung) {
        return switch (rung) {
            case ModelCard.LOGISTIC ->
                Arrays.stream(RiskFeature.values()).map(RiskFeature::name).toList();
            case ModelCard.PURCHASE_MODEL -> List.of("repeats", "firstToLast", "age", "profitPerOrder");
            default -> List.of("sinceLast", "gapMean");
        };
    }

    static FittedModel fitted(PurchaseFits.Timed timed) {
        PurchaseParameters p = timed.fit().model().parameters();
        return new FittedModel(
                timed.fit().model().kind().label(),
                WEEK,
                timed.fit().status().name(),
                timed.fit().logLikelihood(),
                new ModelCard.Parameters(p.r(), p.alpha(), p.a(), p.b()),
                timed.fit().customers(),
                timed.fit().groups(),
                timed.millis());
    }
}
