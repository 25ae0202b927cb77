package io.liuke.churn;

import io.liuke.churn.model.GammaGamma;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring rests on.
 *
 * @param rung how far the evidence carries: {@link #RHYTHM}, {@link #PURCHASE_MODEL} or {@link #LOGISTIC}
 * @param model the one that made the scores, by name
 * @param why codes of what holds the company on its rung, with the numbers; empty when nothing does
 * @param purchaseModels all that were fitted, used or not
 * @param basis what else was learnt from the company's orders
 * @param metrics on the company's closed windows, each asked what the model could have said on the day: {@code auc},
 *     {@code brier}, {@code ece}, {@code n}, {@code base}; empty without one
 * @param calibration on the same windows, from the lowest chance of an order to the highest; empty without one
 * @param features what feeds the score
 * @param purchaseModel name of the purchase model that makes the scores or feeds them; null where none can be relied on
 * @param logistic what the company's own past taught; null on the lower rungs
 * @param orderValues what an order day is worth by customer; null where that could not be fitted
 * @param secondOrders share of the customers who have ordered again, by days since the first order, oldest last; thinned out
 */
public record ModelCard(
        String rung,
        String model,
        LocalDate trainedAsOf,
        int horizonDays,
        List<Why> why,
        List<FittedModel> purchaseModels,
        Basis basis,
        Map<String, Double> metrics,
        List<CalibrationBin> calibration,
        List<String> features,
        @Nullable String purchaseModel,
        @Nullable LogisticCard logistic,
        @Nullable OrderValues orderValues,
        List<CurvePoint> secondOrders) {

    /** Cards of earlier versions lack what came later. */
    public ModelCard {
        metrics = metrics == null ? Map.of() : metrics;
        calibration = calibration == null ? List.of() : calibration;
        secondOrders = secondOrders == null ? List.of() : secondOrders;
    }

    /** Silence against the usual gap: a ranking shown as bands. */
    public static final String RHYTHM = "RHYTHM";
    /** BG/NBD or MBG/NBD: a probability. */
    public static final String PURCHASE_MODEL = "PURCHASE_MODEL";

    /** Logistic regression, learnt from the company's own past: a calibrated probability. */
    public static final String LOGISTIC = "LOGISTIC";

    /** Cards of earlier versions do not name it. */
    public @Nullable String purchaseModel() {
        return purchaseModel == null && rung.equals(PURCHASE_MODEL) ? model : purchaseModel;
    }

    /** Whether scores are probabilities. */
    public boolean probability() {
        return !rung.equals(RHYTHM);
    }

    /**
     * @param code FEW_CUSTOMERS, FEW_REPEATERS, FEW_DAYS or NO_FIT for the purchase models; SHORT_HISTORY, FEW_ROWS,
     *     FEW_ORDERED, FEW_STAYED_AWAY or NOT_BETTER for the logistic regression
     * @param have what there is
     * @param need what it would take; null where no number says it
     */
    public record Why(
            String code, @Nullable Long have, @Nullable Long need) {}

    /**
     * @param unit of time of the parameters
     * @param customers that it was fitted to
     * @param groups distinct histories among them
     * @param status of {@link io.liuke.churn.model.PurchaseModelFit}
     */
    public record FittedModel(
            String name,
            String unit,
            String status,
            double logLikelihood,
            Parameters parameters,
            long customers,
            int groups,
            long fitMillis) {}

    /** Purchase rates Gamma(r, alpha), dropout Beta(a, b). */
    public record Parameters(double r, double alpha, double a, double b) {}

    /**
     * The Gamma-Gamma model of the profit of an order day.
     *
     * @param customers of positive profit, to whom it was fitted
     */
    public record OrderValues(double p, double q, double gamma, double logLikelihood, long customers) {

        public GammaGamma model() {
            return new GammaGamma(p, q, gamma);
        }
    }

    /** A share on a day, with its 95 % interval. */
    public record CurvePoint(int day, double share, double low, double high) {}

    /** Customers of like scores: the chance of an order that was said of them, and the share who ordered. */
    public record CalibrationBin(double predicted, double observed, long customers) {}

    /**
     * What the score needs besides the purchase model; amounts in the company's currency, times in days.
     *
     * @param meanProfit profit per order day, mean over customers
     * @param meanProfitWeight order days after which a customer's own mean counts as much as the company's
     * @param profitCap 99th percentile of the profit expected of those who stay
     * @param usualGap median gap between order days
     * @param usualSecondOrder median from the first order day to the second
     * @param lateSecondOrder three in four second orders come by then
     * @param discounts whether the company's orders show discounts at all
     * @param profitSpread standard deviation of the profit of one customer's order days; unknown on older cards
     */
    public record Basis(
            double meanProfit,
            double meanProfitWeight,
            double profitCap,
            double usualGap,
            double usualSecondOrder,
            double lateSecondOrder,
            boolean discounts,
            @Nullable Double profitSpread) {}
}
