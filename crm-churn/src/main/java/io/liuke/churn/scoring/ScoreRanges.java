package io.liuke.churn.scoring;

import io.liuke.churn.ModelCard;
import io.liuke.churn.ModelCard.CalibrationBin;
import io.liuke.churn.RiskRange;
import io.liuke.churn.model.Wilson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of the scores of one card. Between two bins of the calibration the interval is interpolated; where the model was
 * off on the closed windows, the range reaches from what it says to where the truth was.
 */
final class ScoreRanges {

    private static final double Z = 1.959963984540054;
    private static final int CENTS = 4;

    private final List<CalibrationBin> bins;
    private final ModelCard.Basis basis;

    private ScoreRanges(ModelCard card) {
        this.bins = card.calibration();
        this.basis = card.basis();
    }

    /** Null where the card has no probabilities, or no closed window says how good they are. */
    static @Nullable ScoreRanges of(ModelCard card) {
        return card.probability() && !card.calibration().isEmpty() ? new ScoreRanges(card) : null;
    }

    /**
     * @param churn churn probability
     * @param stake money at stake
     * @param profit of all the customer's order days
     */
    RiskRange of(double churn, double stake, int orderDays, double profit) {
        Wilson buys = at(1 - churn);
        double low = Math.min(churn, 1 - buys.high());
        double high = Math.max(churn, 1 - buys.low());
        double profitError = profitError(orderDays, profit);
        double below = Math.hypot((churn - low) / churn, profitError);
        double above = Math.hypot((high - churn) / churn, profitError);
        return new RiskRange(low, high, money(stake * Math.max(0, 1 - below)), money(stake * (1 + above)));
    }

    /** Half of the interval of what an order day of theirs is worth, relative to it. */
    private double profitError(int orderDays, double profit) {
        Double spread = basis.profitSpread();
        double days = orderDays + basis.meanProfitWeight();
        double worth = (profit + basis.meanProfitWeight() * basis.meanProfit()) / days;
        return spread == null || !(worth > 0) ? 0 : Z * spread / Math.sqrt(days) / worth;
    }

    /** The chance of an order that those rated {@code buys} turned out to have. */
    private Wilson at(double buys) {
        int right = 0;
        while (right < bins.size() && bins.get(right).predicted() < buys) {
            right++;
        }
        Wilson below = interval(bins.get(Math.max(0, right - 1)));
        Wilson above = interval(bins.get(Math.min(bins.size() - 1, right)));
        double share = share(buys, right);
        return new Wilson(
                below.low() + share * (above.low() - below.low()),
                below.high() + share * (above.high() - below.high()));
    }

    /** How far between its two bins; beyond the outermost ones they count alone. */
    private double share(double buys, int right) {
        if (right == 0 || right == bins.size()) {
            return 0;
        }
        double from = bins.get(right - 1).predicted();
        double to = bins.get(right).predicted();
        return to > from ? (buys - from) / (to - from) : 0;
    }

    private static Wilson interval(CalibrationBin bin) {
        return Wilson.of(bin.observed(), bin.customers());
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(CENTS, RoundingMode.HALF_UP);
    }
}
